package io.convoai.chat.handshake;

/** Where a handshake leads; ConvoAI's first clients also come without a conversation. */
sealed interface Destination {

    String ANONYMOUS = "chat";
    String OF_USERNAME = "chat/";

    static Destination of(String path) {
        if (path.equals(ANONYMOUS)) {
            return new Anonymous();
        }
        return path.startsWith(OF_USERNAME)
                ? new OfPerson(path.substring(OF_USERNAME.length()))
                : new OfConversation(path);
    }

    record Anonymous() implements Destination {}

    record OfPerson(String username) implements Destination {}

    record OfConversation(String id) implements Destination {}
}
