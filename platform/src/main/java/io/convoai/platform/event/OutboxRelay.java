package io.convoai.platform.event;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the outbox to Kafka. A partition is sent in the order of its ids by one relay at a time;
 * after a failed send the producer is thrown away, so that nothing it still holds can overtake the
 * repetition, which begins at the lowest id that was not acknowledged.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Carrying one costs as much as carrying a hundred: what comes meanwhile goes together. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private final OutboxRows rows;
    private final TransactionTemplate transaction;
    private final OutboxSender sender;
    private final String source;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    public OutboxRelay(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            OutboxSender sender,
            @Value("${spring.application.name}") String source) {
        this.rows = new OutboxRows(jdbc);
        this.transaction = transaction;
        this.sender = sender;
        this.source = source;
    }

    String ownTopic() {
        return Topics.of(source.replaceFirst("-service$", ""));
    }

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Events that wait to be carried; grows while Kafka is away. */
    public long waiting() {
        return rows.count();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("outbox").start(this::relayForEver);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sender.discard();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void relayForEver() {
        try {
            while (running) {
                if (!isBusy()) {
                    work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped");
        }
    }

    private boolean isBusy() throws InterruptedException {
        try {
            return !rows.isEmpty() && relayOnce();
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("The outbox waits: {}", e.toString());
                sender.discard();
                Thread.sleep(RETRY);
            }
            return true;
        }
    }

    /** False when there was nothing to carry: another relay holds what there is. */
    private boolean relayOnce() throws InterruptedException {
        var batch = requireNonNull(transaction.execute(_ -> relayLocked()));
        if (batch.carried() < batch.size()) {
            throw new IllegalStateException(
                    "Of %d events %d were acknowledged".formatted(batch.size(), batch.carried()));
        }
        if (batch.size() < BATCH) {
            Thread.sleep(GATHERING);
        }
        return batch.size() > 0;
    }

    /** What was not acknowledged stays, and so does what follows it in its partition. */
    private Batch relayLocked() {
        var batch = rows.oldest(rows.lockPartitions(), BATCH);
        var carried = sender.send(batch, source);
        rows.delete(carried);
        return new Batch(batch.size(), carried.size());
    }

    private record Batch(int size, int carried) {}
}
