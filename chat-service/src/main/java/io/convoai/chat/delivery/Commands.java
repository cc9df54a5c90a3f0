package io.convoai.chat.delivery;

import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.delivery.Frame.Broadcast;
import io.convoai.chat.generation.Answers;
import io.convoai.chat.generation.Asked;
import io.convoai.chat.generation.Question;
import io.convoai.chat.message.Message;
import io.convoai.chat.message.Messages;
import io.convoai.platform.security.Caller;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person may ask over a socket; every command checks that the conversation is theirs. */
@Component
class Commands {

    private static final int ID_LENGTH = 64;

    private final ConversationCommands conversationCommands;
    private final Answers answers;
    private final Conversations conversations;
    private final Messages messages;
    private final OpenSockets sockets;

    Commands(
            ConversationCommands conversationCommands,
            Answers answers,
            Conversations conversations,
            Messages messages,
            OpenSockets sockets) {
        this.conversationCommands = conversationCommands;
        this.answers = answers;
        this.conversations = conversations;
        this.messages = messages;
        this.sockets = sockets;
    }

    /** False when there is no such command on this socket. */
    boolean obey(Command command, ClientSocket socket, Caller caller) {
        switch (command.type()) {
            case "start_conversation" -> startConversation(command, socket, caller.uid());
            case "send_message" -> sendMessage(command, socket, caller.uid());
            case "end_conversation" -> endConversation(command, socket, caller.uid());
            case "stop_message" -> {
                return socket.isStreaming() && stopMessage(command, socket, caller.uid());
            }
            case "resume" -> {
                return socket.isStreaming() && resume(command, socket, caller.uid());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void startConversation(Command command, ClientSocket socket, String uid) {
        var title = command.optional("title", Conversation.MAX_TITLE_LENGTH);
        var instructions = command.optional("system_message", Message.MAX_CONTENT_LENGTH);
        var conversation =
                conversationCommands.start(
                        uid, title == null ? "New Conversation" : title, instructions);
        sockets.watch(conversation.id(), socket);
        var data = new Started(conversation.id(), conversation.title(), conversation.createdAt());
        socket.send(Frame.reply(command.type(), data, conversation.id()));
    }

    private void sendMessage(Command command, ClientSocket socket, String uid) {
        var conversationId = command.required("conversation_id", ID_LENGTH);
        var content = command.required("content", Message.MAX_CONTENT_LENGTH);
        var clientId = command.optional("client_id", ID_LENGTH);
        if (!sockets.isWatching(conversationId, socket)) {
            conversations.requireOwn(conversationId, uid);
            sockets.watch(conversationId, socket);
        }
        var asked = answers.ask(new Question(conversationId, uid, content, clientId));
        if (asked.before() && socket.isStreaming()) {
            socket.send(Frame.accepted(asked.question()));
        }
        asked.answer().ending().thenAccept(answer -> replyTo(socket, asked, answer));
    }

    private void replyTo(ClientSocket socket, Asked asked, Message answer) {
        var reply = Frame.replyTo(asked.question(), answer);
        socket.send(socket.isStreaming() ? reply : reply.inFirstWords());
        if (answer.error() == null && !asked.before()) {
            var sent = Sent.of(asked.question(), answer);
            sockets.toOthers(
                    answer.conversationId(), socket, new Broadcast("message_broadcast", sent));
        }
    }

    private void endConversation(Command command, ClientSocket socket, String uid) {
        var id = command.required("conversation_id", ID_LENGTH);
        var ended = conversationCommands.end(id, uid);
        var data = new Ended(id, ended.status(), ended.endedAt());
        socket.send(Frame.reply(command.type(), data, id));
        sockets.toOthers(
                id, socket, new Broadcast("conversation_ended", new Gone(id, ended.endedAt())));
    }

    /** The answer to it is message_completed; the reply says only that it was understood. */
    private boolean stopMessage(Command command, ClientSocket socket, String uid) {
        var messageId = command.required("message_id", ID_LENGTH);
        answers.stop(messageId, uid);
        socket.send(Frame.reply(command.type(), Map.of("message_id", messageId), null));
        return true;
    }

    private boolean resume(Command command, ClientSocket socket, String uid) {
        var messageId = command.required("message_id", ID_LENGTH);
        var afterSeq = command.number("after_seq");
        var here =
                answers.catchUp(
                        messageId,
                        uid,
                        afterSeq,
                        missing -> {
                            socket.follow(messageId);
                            missing.forEach(delta -> socket.send(Frame.delta(delta)));
                        });
        if (!here) {
            sendStored(messages.requireOwn(messageId, uid), afterSeq, socket);
        }
        socket.send(Frame.reply(command.type(), Map.of("message_id", messageId), null));
        return true;
    }

    /** No piece follows a snapshot of what has ended: its number is the one the client knows. */
    private static void sendStored(Message answer, int afterSeq, ClientSocket socket) {
        socket.send(Frame.snapshot(answer, afterSeq));
        if (!answer.status().equals("streaming")) {
            socket.send(Frame.completed(answer));
        }
    }

    record Started(String conversationId, @Nullable String title, Instant createdAt) {}

    record Ended(String conversationId, String status, @Nullable Instant endedAt) {}

    record Gone(String conversationId, @Nullable Instant endedAt) {}

    record Sent(String conversationId, UserMessage userMessage, AiResponse aiResponse) {

        static Sent of(Message question, Message answer) {
            return new Sent(
                    question.conversationId(),
                    new UserMessage(question.id(), question.content(), question.createdAt()),
                    new AiResponse(
                            answer.id(),
                            answer.content(),
                            answer.createdAt(),
                            answer.tokensUsed()));
        }
    }

    record UserMessage(String id, String content, Instant timestamp) {}

    record AiResponse(String id, String content, Instant timestamp, @Nullable Integer tokensUsed) {}
}
