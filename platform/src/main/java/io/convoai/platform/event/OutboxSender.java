package io.convoai.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Sends a batch and says what of it Kafka has for good. */
public final class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);

    private final ProducerFactory<?, ?> kafka;
    private final TopicCreation topics;
    private @Nullable KafkaProducer<String, byte[]> producer;

    public OutboxSender(ProducerFactory<?, ?> kafka, TopicCreation topics) {
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
            producer = new KafkaProducer<>(settings());
        }
        return producer;
    }

    /**
     * One request at a time: a partition that was created this moment may refuse the first request
     * and accept the second, whatever its sequence number; events would change places for good.
     */
    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        return settings;
    }
}
