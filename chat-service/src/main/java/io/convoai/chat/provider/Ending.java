package io.convoai.chat.provider;

import org.jspecify.annotations.Nullable;

/** How a provider's answer ended. */
public sealed interface Ending {

    /** Tokens as the model counted them; none when it does not tell. */
    record Whole(@Nullable Integer tokensUsed) implements Ending {}

    /** The detail is for people and says nothing of the inside. */
    record Broken(String code, String detail) implements Ending {

        public static Broken because(String detail) {
            return new Broken("PROVIDER_FAILED", detail);
        }
    }
}
