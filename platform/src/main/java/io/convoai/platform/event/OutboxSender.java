package io.convoai.platform.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** Sends a batch and says of each event whether Kafka has it for good. */
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

    synchronized List<Boolean> send(List<OutboxRow> batch, String source) {
        if (batch.isEmpty()) {
            return List.of();
        }
        topics.create(batch.stream().map(OutboxRow::topic).collect(Collectors.toSet()));
        var sent = batch.stream().map(row -> row.toRecord(source)).map(inOrder()).toList();
        var deadline = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
        return sent.stream().map(future -> isAcknowledged(future, deadline)).toList();
    }

    /** After the first refusal nothing more is handed over, or later events would overtake it. */
    private Function<ProducerRecord<String, byte[]>, Future<RecordMetadata>> inOrder() {
        var kafkaProducer = producer();
        var refused = new AtomicReference<@Nullable Future<RecordMetadata>>();
        return entry -> {
            var earlier = refused.get();
            if (earlier != null) {
                return earlier;
            }
            var future = kafkaProducer.send(entry);
            if (future.state() == Future.State.FAILED) {
                refused.set(future);
            }
            return future;
        };
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

    /**
     * One request at a time: a partition that was created this moment may refuse the first request
     * and accept the second, whatever its sequence number; events would change places for good.
     */
    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer =
                    new KafkaProducer<>(
                            Map.of(
                                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                    kafka.getProducer().getBootstrapServers(),
                                    ProducerConfig.ACKS_CONFIG,
                                    "all",
                                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                    true,
                                    ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                                    1,
                                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                    API_TIMEOUT_MS,
                                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                    API_TIMEOUT_MS,
                                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                    Integer.MAX_VALUE),
                            new StringSerializer(),
                            new ByteArraySerializer());
        }
        return producer;
    }
}
