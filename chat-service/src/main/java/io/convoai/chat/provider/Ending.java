package io.convoai.chat.provider;

import org.jspecify.annotations.Nullable;

/** How a provider's answer ended. */
public sealed interface Ending {

    /** Tokens as the model counted them; none when it does not tell. */
    record Whole(@Nullable Integer tokensUsed) implements Ending {}

    record Broken(ModelFailure failure) implements Ending {}
}
