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
    private static final int CHECKPOINT_CHARACTERS = 2_048;
    private static final long CHECKPOINT_PAUSE_NS = Duration.ofMillis(250).toNanos();

    private final Lease lease;
    private final String messageId;
    private final LinkedBlockingQueue<Signal> mailbox = new LinkedBlockingQueue<>();
    private final Deltas deltas;
    private final StringBuilder text = new StringBuilder();
    private final long startedAt = System.nanoTime();
    private final Untold untold = new Untold(startedAt);
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
        var patience = untold.isEmpty() ? nanoseconds : Math.min(nanoseconds, untold.untilDue());
        return mailbox.poll(Math.max(0, patience), TimeUnit.NANOSECONDS);
    }

    void hear(String piece) {
        text.append(piece);
        untold.add(piece);
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
        if (hasTaken(patience.whole())) {
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

    private boolean hasTaken(Duration time) {
        return sinceStart().compareTo(time) >= 0;
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
        return untold.isDue();
    }

    void tell(Consumer<Delta> all) {
        if (untold.isEmpty()) {
            return;
        }
        if (firstDeltaMs == null) {
            firstDeltaMs = (int) sinceStart().toMillis();
        }
        deltas.add(untold.take(), all);
    }

    String text() {
        return text.toString();
    }
}
