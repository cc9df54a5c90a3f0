package io.convoai.chat.generation;

import org.jspecify.annotations.Nullable;

/**
 * What came of storing a question: its keys and its answer's, or why it has none. No text is among
 * it: before a statement that answers texts the driver waits for BEGIN.
 */
record Begun(
        boolean active,
        boolean running,
        @Nullable Integer waitSeconds,
        @Nullable Long earlierKey,
        @Nullable Long questionKey,
        @Nullable Long answerKey) {

    NotAnswered refusal() {
        if (running) {
            return NotAnswered.answerRunning();
        }
        return waitSeconds == null || !active
                ? NotAnswered.conversationEnded()
                : NotAnswered.limitReached(waitSeconds);
    }
}
