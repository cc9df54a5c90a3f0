package io.convoai.chat.generation;

import java.time.Duration;

/** What was heard of an answer and its readers were not told yet: few large pieces cost less. */
final class Untold {

    private static final int PIECES_A_DELTA = 20;
    private static final long DELTA_NS = Duration.ofMillis(30).toNanos();

    private final StringBuilder text = new StringBuilder();
    private int pieces;
    private long emptiedAt;

    /** The first piece is due at once. */
    Untold(long startedAt) {
        this.emptiedAt = startedAt - DELTA_NS;
    }

    void add(String piece) {
        text.append(piece);
        pieces++;
    }

    boolean isEmpty() {
        return pieces == 0;
    }

    boolean isDue() {
        return pieces >= PIECES_A_DELTA || pieces > 0 && untilDue() <= 0;
    }

    long untilDue() {
        return emptiedAt + DELTA_NS - System.nanoTime();
    }

    String take() {
        var taken = text.toString();
        text.setLength(0);
        pieces = 0;
        emptiedAt = System.nanoTime();
        return taken;
    }
}
