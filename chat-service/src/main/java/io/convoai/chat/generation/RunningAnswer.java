package io.convoai.chat.generation;

import io.convoai.chat.generation.Progress.Delta;
import io.convoai.chat.provider.ModelFailure;
import io.convoai.chat.provider.Provider.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The text of an answer while it is written, and all that its readers were told of it. Pieces come
 * in by a mailbox from the provider's thread; one thread writes; any thread may read on.
 */
final class RunningAnswer {

    private static final int PIECES_A_DELTA = 20;
    private static final int CHECKPOINT_CHARACTERS = 2_048;
    private static final long CHECKPOINT_PAUSE_NS = Duration.ofMillis(250).toNanos();
    private static final long DELTA_NS = Duration.ofMillis(30).toNanos();

    private final Lease lease;
    private final String messageId;
    private final LinkedBlockingQueue<Signal> mailbox = new LinkedBlockingQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<String> deltas = new ArrayList<>();
    private final List<Consumer<Delta>> readers = new ArrayList<>();
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
    }

    Lease lease() {
        return lease;
    }

    String messageId() {
        return messageId;
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

    /** What patience was lost with; null while there is some left. */
    @Nullable ModelFailure impatience(Patience patience) {
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

    /** Readers that catch up meanwhile wait, so that none meets a piece twice or never. */
    void tell(Consumer<Delta> all) {
        if (untoldPieces == 0) {
            return;
        }
        if (firstDeltaMs == null) {
            firstDeltaMs = (int) sinceStart().toMillis();
        }
        lock.lock();
        try {
            deltas.add(untold.toString());
            var delta = delta(deltas.size());
            all.accept(delta);
            readers.forEach(reader -> reader.accept(delta));
        } finally {
            lock.unlock();
        }
        untold.setLength(0);
        untoldPieces = 0;
        toldAt = System.nanoTime();
    }

    void catchUp(int afterSeq, Consumer<List<Delta>> reader) {
        lock.lock();
        try {
            var missing = new ArrayList<Delta>();
            for (int seq = Math.max(0, afterSeq) + 1; seq <= deltas.size(); seq++) {
                missing.add(delta(seq));
            }
            reader.accept(missing);
        } finally {
            lock.unlock();
        }
    }

    /** From the first delta on: those that were told, and each that will be. */
    void readAlong(Consumer<Delta> reader) {
        lock.lock();
        try {
            for (int seq = 1; seq <= deltas.size(); seq++) {
                reader.accept(delta(seq));
            }
            readers.add(reader);
        } finally {
            lock.unlock();
        }
    }

    String text() {
        return text.toString();
    }

    private Delta delta(int seq) {
        return new Delta(lease.conversationId(), messageId, seq, deltas.get(seq - 1));
    }

    private long untilNextDelta() {
        return toldAt + DELTA_NS - System.nanoTime();
    }
}
