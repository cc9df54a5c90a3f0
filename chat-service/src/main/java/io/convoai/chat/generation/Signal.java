package io.convoai.chat.generation;

import io.convoai.chat.provider.Ending;

/** What the thread that writes an answer is told by others. */
sealed interface Signal {

    record Piece(String text) implements Signal {}

    record Ended(Ending ending) implements Signal {}

    /** Somebody wants it to end now: with this status. */
    record Cut(String status) implements Signal {}
}
