package io.convoai.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** Sends a batch and says what of it Kafka has for good. */
public final class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);
    private static final int API_TIMEOUT_MS = 5_000;

    private final KafkaConnectionDetails kafka;
    private final TopicCreation topics;
    private @Nullable KafkaProducer<String, byte[]> producer;

    public OutboxSender(KafkaConnectionDetails kafka, TopicCreation topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /** The ids of what Kafka has, of each partition as far as nothing before it is missing. */
    synchronized List<Long> send(List<OutboxRows.Row> batch, String source) {
        if (batch.isEmpty()) {
            return List.of();
        }
        topics.create(batch.stream().map(OutboxRows.Row::topic).collect(Collectors.toSet()));
        var sent = handOver(batch, source);
        var deadline = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
        var broken = new HashSet<Integer>();
        var carried = new ArrayList<Long>();
        for (int i = 0; i < batch.size(); i++) {
            var row = batch.get(i);
            if (!isAcknowledged(sent.get(i), deadline)) {
                broken.add(row.partition());
            } else if (!broken.contains(row.partition())) {
                carried.add(row.id());
            }
        }
        return carried;
    }

    /** After a refusal nothing more is handed over, or later events would overtake it. */
    private List<Future<RecordMetadata>> handOver(List<OutboxRows.Row> batch, String source) {
        var kafkaProducer = producer();
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var row : batch) {
            var refused = !sent.isEmpty() && sent.getLast().state() == Future.State.FAILED;
            sent.add(refused ? sent.getLast() : kafkaProducer.send(row.toRecord(source)));
        }
        return sent;
    }

    /** Closes at once: what was not acknowledged must not be sent by this producer any more. */
    synchronized void discard() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static boolean isAcknowledged(Future<RecordMetadata> sent, long deadline) {
        try {
            sent.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("Not acknowledged", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer =
                    new KafkaProducer<>(
                            settings(), new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /**
     * One request at a time: a partition that was created this moment may refuse the first request
     * and accept the second, whatever its sequence number; events would change places for good.
     */
    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                kafka.getProducer().getBootstrapServers(),
                "acks",
                "all",
                "enable.idempotence",
                true,
                "max.in.flight.requests.per.connection",
                1,
                "max.block.ms",
                API_TIMEOUT_MS,
                "request.timeout.ms",
                API_TIMEOUT_MS,
                "delivery.timeout.ms",
                Integer.MAX_VALUE);
    }
}
