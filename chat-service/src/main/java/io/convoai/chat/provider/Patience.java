package io.convoai.chat.provider;

import java.time.Duration;

/**
 * How long an answer is waited for.
 *
 * @param firstPiece how long to wait for the first word
 * @param silence how long for each later one
 * @param whole how long for the last
 */
public record Patience(Duration firstPiece, Duration silence, Duration whole) {

    Duration longestPause() {
        return firstPiece.compareTo(silence) > 0 ? firstPiece : silence;
    }
}
