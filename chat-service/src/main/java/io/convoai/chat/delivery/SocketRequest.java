package io.convoai.chat.delivery;

import io.convoai.chat.generation.Question;
import io.convoai.chat.message.Message;
import io.convoai.chat.socket.ClientSocket;
import org.jspecify.annotations.Nullable;

/** A command, whose it is, and the socket that hears what comes of it. */
record SocketRequest(Command command, ClientSocket socket, String uid) {

    String conversationId() {
        return command.field("conversation_id").required(Command.ID_LENGTH);
    }

    String messageId() {
        return command.field("message_id").required(Command.ID_LENGTH);
    }

    Question question() {
        var conversationId = conversationId();
        var content = command.field("content").required(Message.MAX_CONTENT_LENGTH);
        var clientId = command.field("client_id").optional(Command.ID_LENGTH);
        return new Question(conversationId, uid, content, clientId);
    }

    void reply(Object data, @Nullable String conversationId) {
        socket.send(Frame.reply(command.type(), data, conversationId));
    }
}
