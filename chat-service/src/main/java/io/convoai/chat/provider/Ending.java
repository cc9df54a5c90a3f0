package io.convoai.chat.provider;

import org.jspecify.annotations.Nullable;

/** How a provider's answer ended. */
public sealed interface Ending {

    /**
     * @param tokensUsed as the model counted them; none when it does not tell
     * @param cutShort why the model stopped although it had more to say; none when it had not
     */
    record Whole(@Nullable Integer tokensUsed, @Nullable CutShort cutShort) implements Ending {}

    record Broken(ModelFailure failure) implements Ending {}

    /** In lower case the finish reasons of the Chat Completions. */
    enum CutShort {
        LENGTH,
        CONTENT_FILTER
    }
}
