package io.convoai.platform.security;

import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.event.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the whole revocation topic in every process, without a group: each replica must know all of
 * it. A broker that is away only delays; what is known stays in force.
 */
public final class RevocationReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationReader.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaConnectionDetails kafka;
    private final TopicCreation topics;
    private final Revocations revocations;
    private final JsonMapper json;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> open;

    public RevocationReader(
            KafkaConnectionDetails kafka,
            TopicCreation topics,
            Revocations revocations,
            JsonMapper json) {
        this.kafka = kafka;
        this.topics = topics;
        this.revocations = revocations;
        this.json = json;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("revocations").start(this::readForEver);
    }

    @Override
    public void stop() {
        running = false;
        var consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void readForEver() {
        while (running) {
            try (var consumer = consumer()) {
                open = consumer;
                read(consumer);
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("Revocations cannot be read, trying again: {}", e.toString());
                    LockSupport.parkNanos(RETRY.toNanos());
                }
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        topics.create(Set.of(Topics.REVOCATIONS));
        var partitions =
                consumer.partitionsFor(Topics.REVOCATIONS).stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (running) {
            for (var entry : consumer.poll(Duration.ofSeconds(1))) {
                if (entry.value() != null) {
                    learn(entry.value());
                }
            }
        }
    }

    /** What cannot be understood must not hide what comes after it. */
    private void learn(byte[] entry) {
        try {
            var told = json.readValue(entry, Told.class);
            if (told.sid() != null) {
                revocations.revoke(told.sid(), told.expiresAt());
            } else if (told.uid() != null && told.version() != null) {
                revocations.changePermissions(told.uid(), told.version(), told.expiresAt());
            }
        } catch (RuntimeException e) {
            LOG.warn("A revocation is left out: {}", e.toString());
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        kafka.getConsumer().getBootstrapServers(),
                        "allow.auto.create.topics",
                        false,
                        "enable.auto.commit",
                        false,
                        "default.api.timeout.ms",
                        5_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** {@code session_revoked} has a sid, {@code permissions_changed} a uid and a version. */
    record Told(
            @Nullable String sid,
            @Nullable String uid,
            @Nullable Long version,
            Instant expiresAt) {}
}
