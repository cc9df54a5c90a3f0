package io.convoai.chat.delivery;

import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.generation.Answers;
import io.convoai.chat.generation.Asked;
import io.convoai.chat.generation.Question;
import io.convoai.chat.message.Message;
import io.convoai.platform.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person may ask over a socket; every command checks that the conversation is theirs. */
@Component
class Commands {

    private final ConversationCommands conversationCommands;
    private final StreamCommands streamCommands;
    private final Answers answers;
    private final Conversations conversations;
    private final OpenSockets sockets;

    Commands(
            ConversationCommands conversationCommands,
            StreamCommands streamCommands,
            Answers answers,
            Conversations conversations,
            OpenSockets sockets) {
        this.conversationCommands = conversationCommands;
        this.streamCommands = streamCommands;
        this.answers = answers;
        this.conversations = conversations;
        this.sockets = sockets;
    }

    /** False when there is no such command on this socket. */
    boolean obey(Command command, ClientSocket socket, Caller caller) {
        switch (command.type()) {
            case "start_conversation" -> startConversation(command, socket, caller.uid());
            case "send_message" -> sendMessage(command, socket, caller.uid());
            case "end_conversation" -> endConversation(command, socket, caller.uid());
            default -> {
                return socket.isStreaming() && streamCommands.obey(command, socket, caller.uid());
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
        var conversationId = command.required("conversation_id", Command.ID_LENGTH);
        var content = command.required("content", Message.MAX_CONTENT_LENGTH);
        var clientId = command.optional("client_id", Command.ID_LENGTH);
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
            var exchange = Exchange.of(asked.question(), answer);
            sockets.toOthers(
                    answer.conversationId(), socket, new Broadcast("message_broadcast", exchange));
        }
    }

    private void endConversation(Command command, ClientSocket socket, String uid) {
        var id = command.required("conversation_id", Command.ID_LENGTH);
        var ended = conversationCommands.end(id, uid);
        var data = new Ended(id, ended.status(), ended.endedAt());
        socket.send(Frame.reply(command.type(), data, id));
        sockets.toOthers(
                id, socket, new Broadcast("conversation_ended", new Gone(id, ended.endedAt())));
    }

    record Started(String conversationId, @Nullable String title, Instant createdAt) {}

    record Ended(String conversationId, String status, @Nullable Instant endedAt) {}

    record Gone(String conversationId, @Nullable Instant endedAt) {}
}
