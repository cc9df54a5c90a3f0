package io.convoai.chat.message;

/** What storing a message turns into when it is asked for, said in the description of the API. */
final class WithAnswer {

    static final String DESCRIPTION =
            "Stores the message, and nobody answers. With answer=true the message is asked, and the response is the assistant's message once it is written. With Accept: text/event-stream the answer comes as it is written: the frames of the WebSocket, one an event.";

    private WithAnswer() {}
}
