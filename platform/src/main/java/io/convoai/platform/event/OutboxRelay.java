package io.convoai.platform.event;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final OutboxRows rows;
    private final TransactionTemplate transaction;
    private final OutboxSender sender;
    private final String source;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    public OutboxRelay(
            JdbcClient jdbc, TransactionTemplate transaction, OutboxSender sender, String source) {
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
        while (running) {
            try {
                if (rows.isEmpty() || !relayOnce()) {
                    work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                recover(e);
            }
        }
    }

    /** False when there was nothing to carry: another relay holds what there is. */
    private boolean relayOnce() throws InterruptedException {
        var batch = requireNonNull(transaction.execute(_ -> relayLocked()));
        if (!batch.isCarried()) {
            sender.discard();
            Thread.sleep(RETRY);
        }
        return batch.size() > 0;
    }

    /** What was not acknowledged stays, and so does what follows it in its partition. */
    private Batch relayLocked() {
        var batch = rows.oldest(rows.lockPartitions(), BATCH);
        var acknowledged = sender.send(batch, source);
        var carried = carriedInOrder(batch, acknowledged);
        rows.delete(carried);
        return new Batch(batch.size(), carried.size());
    }

    private static List<Long> carriedInOrder(List<OutboxRow> batch, List<Boolean> acknowledged) {
        var broken = new HashSet<Integer>();
        var carried = new ArrayList<Long>();
        for (int i = 0; i < batch.size(); i++) {
            var row = batch.get(i);
            if (!acknowledged.get(i)) {
                broken.add(row.partition());
            } else if (!broken.contains(row.partition())) {
                carried.add(row.id());
            }
        }
        return carried;
    }

    private void recover(RuntimeException e) {
        if (!running) {
            return;
        }
        LOG.warn("The outbox waits: {}", e.toString());
        sender.discard();
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Batch(int size, int carried) {

        boolean isCarried() {
            return carried == size;
        }
    }
}
