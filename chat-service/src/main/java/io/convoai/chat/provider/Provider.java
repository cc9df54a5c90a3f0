package io.convoai.chat.provider;

import io.convoai.chat.context.Prompt;
import java.util.function.Consumer;

public interface Provider {

    /** As messages and events name it. */
    String model();

    Patience patience();

    /** Hands over the answer piece by piece as it comes. An interrupt ends it early. */
    Ending answer(Prompt prompt, Consumer<String> listener) throws InterruptedException;

    /** An answer was ended early because it tried the patience that was asked for. */
    default void lostPatience() {}

    /** Whether it makes sense to ask at all. */
    default boolean isOpen() {
        return true;
    }
}
