package io.convoai.chat.generation;

import io.convoai.chat.generation.Progress.Delta;
import io.convoai.chat.provider.ModelFailure;
import io.convoai.chat.provider.Patience;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The text of an answer while it is written, and when which duty is due. Pieces come in by a
 * mailbox from the provider's thread; one thread writes; any thread may read its deltas.
 */
final class RunningAnswer {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int PIECES_A_DELTA = 20;
    private static final int CHECKPOINT_CHARACTERS = 2_048;
    private static final long CHECKPOINT_PAUSE_NS = Duration.ofMillis(250).toNanos();
    private static final long DELTA_NS = Duration.ofMillis(30).toNanos();

    private final Lease lease;
    private final String messageId;
    private final LinkedBlockingQueue<Signal> mailbox = new LinkedBlockingQueue<>();
    private final Deltas deltas;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder untold = new StringBuilder();
    private final long startedAt = System.nanoTime();
    private int untoldPieces;
    private long toldAt = startedAt - DELTA_NS;
    private long heardAt = startedAt;
    private long storedAt = startedAt;
    private int storedLength;
    private @Nullable Integer firstDeltaMs;

    RunningAnswer(Lease lease, String messageId) {
        this.lease = lease;
        this.messageId = messageId;
        this.deltas = new Deltas(lease.conversationId(), messageId);
    }

    Lease lease() {
        return lease;
    }

    String messageId() {
        return messageId;
    }

    Deltas deltas() {
        return deltas;
    }

    void post(Signal signal) {
        mailbox.add(signal);
    }

    /** The next signal, or null when the time is up; no later than the next delta is due. */
    @Nullable Signal await(long nanoseconds) throws InterruptedException {
        var patience = untoldPieces == 0 ? nanoseconds : Math.min(nanoseconds, untilNextDelta());
        return mailbox.poll(Math.max(0, patience), TimeUnit.NANOSECONDS);
    }

    void hear(String piece) {
        text.append(piece);
        untold.append(piece);
        untoldPieces++;
        heardAt = System.nanoTime();
    }

    /** What patience was lost with, be it time or length; null while there is some left. */
    @Nullable ModelFailure impatience(Patience patience) {
        if (text.length() > MOST_CHARACTERS) {
            return ModelFailure.tooMuch(MOST_CHARACTERS);
        }
        if (untilImpatience(patience) > 0) {
            return null;
        }
        if (System.nanoTime() - startedAt >= patience.whole().toNanos()) {
            return ModelFailure.tooLong(patience.whole());
        }
        return text.isEmpty()
                ? ModelFailure.timedOut(patience.firstPiece())
                : ModelFailure.silent(patience.silence());
    }

    long untilImpatience(Patience patience) {
        var next = text.isEmpty() ? patience.firstPiece() : patience.silence();
        var end = Math.min(heardAt + next.toNanos(), startedAt + patience.whole().toNanos());
        return end - System.nanoTime();
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** Null while nothing was told. */
    @Nullable Integer firstDeltaMs() {
        return firstDeltaMs;
    }

    /** A text that grows fast is stored earlier, but not with every piece. */
    long untilCheckpoint(Duration interval) {
        var grown = text.length() - storedLength >= CHECKPOINT_CHARACTERS;
        var due = grown ? CHECKPOINT_PAUSE_NS : interval.toNanos();
        return storedAt + due - System.nanoTime();
    }

    void stored() {
        storedAt = System.nanoTime();
        storedLength = text.length();
    }

    boolean isDeltaDue() {
        return untoldPieces >= PIECES_A_DELTA || untoldPieces > 0 && untilNextDelta() <= 0;
    }

    void tell(Consumer<Delta> all) {
        if (untoldPieces == 0) {
            return;
        }
        if (firstDeltaMs == null) {
            firstDeltaMs = (int) sinceStart().toMillis();
        }
        deltas.add(untold.toString(), all);
        untold.setLength(0);
        untoldPieces = 0;
        toldAt = System.nanoTime();
    }

    String text() {
        return text.toString();
    }

    private long untilNextDelta() {
        return toldAt + DELTA_NS - System.nanoTime();
    }
}
