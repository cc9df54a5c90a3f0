package io.convoai.chat.delivery;

import io.convoai.chat.message.Message;

/** What the owner's other sockets hear of a command. */
record Broadcast(String type, Object data) {

    static Broadcast of(Message question, Message answer) {
        return new Broadcast("message_broadcast", Exchange.of(question, answer));
    }
}
