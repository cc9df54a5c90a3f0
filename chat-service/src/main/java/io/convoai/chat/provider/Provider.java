package io.convoai.chat.provider;

import java.util.function.Consumer;

public interface Provider {

    /** As messages and events name it. */
    String model();

    /** Hands over the answer piece by piece as it comes. An interrupt ends it early. */
    Ending answer(Prompt prompt, Consumer<String> listener) throws InterruptedException;
}
