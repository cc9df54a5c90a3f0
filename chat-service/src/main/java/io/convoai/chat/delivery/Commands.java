package io.convoai.chat.delivery;

import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.generation.Answers;
import io.convoai.chat.generation.Asked;
import io.convoai.chat.message.Message;
import io.convoai.chat.socket.Audiences;
import io.convoai.chat.socket.ClientSocket;
import org.springframework.stereotype.Component;

/** What a person may ask over a socket; every command checks that the conversation is theirs. */
@Component
class Commands {

    private final ConversationCommands conversationCommands;
    private final StreamCommands streamCommands;
    private final Answers answers;
    private final Conversations conversations;
    private final Audiences audiences;

    Commands(
            ConversationCommands conversationCommands,
            StreamCommands streamCommands,
            Answers answers,
            Conversations conversations,
            Audiences audiences) {
        this.conversationCommands = conversationCommands;
        this.streamCommands = streamCommands;
        this.answers = answers;
        this.conversations = conversations;
        this.audiences = audiences;
    }

    /** False when there is no such command on this socket. */
    boolean obey(SocketRequest request) {
        switch (request.command().type()) {
            case "start_conversation" -> conversationCommands.start(request);
            case "send_message" -> sendMessage(request);
            case "end_conversation" -> conversationCommands.end(request);
            default -> {
                return request.socket().isStreaming() && streamCommands.obey(request);
            }
        }
        return true;
    }

    private void sendMessage(SocketRequest request) {
        var question = request.question();
        var socket = request.socket();
        watch(question.conversationId(), question.uid(), socket);
        var asked = answers.ask(question);
        if (asked.before() && socket.isStreaming()) {
            socket.send(StreamFrames.accepted(asked.question()));
        }
        asked.answer().ending().thenAccept(answer -> replyTo(socket, asked, answer));
    }

    private void watch(String conversationId, String uid, ClientSocket socket) {
        if (!audiences.isWatching(conversationId, socket)) {
            conversations.requireOwn(conversationId, uid);
            audiences.watch(conversationId, socket);
        }
    }

    private void replyTo(ClientSocket socket, Asked asked, Message answer) {
        var reply = Frame.replyTo(asked.question(), answer);
        socket.send(socket.isStreaming() ? reply : reply.inFirstWords());
        if (answer.error() == null && !asked.before()) {
            var broadcast = Broadcast.of(asked.question(), answer);
            audiences.toOthers(answer.conversationId(), socket, broadcast);
        }
    }
}
