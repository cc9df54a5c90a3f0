package io.convoai.chat.delivery;

/** What the owner's other sockets hear of a command. */
record Broadcast(String type, Object data) {}
