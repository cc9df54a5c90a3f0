package io.convoai.platform.security;

import io.convoai.platform.event.Topics;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.annotation.PartitionOffset;
import org.springframework.kafka.annotation.TopicPartition;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the whole revocation topic in every process, whatever its group has read: each replica must
 * know all of it. A broker that is away only delays; what is known stays in force.
 */
public final class RevocationReader {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationReader.class);

    private final Revocations revocations;
    private final JsonMapper json;

    public RevocationReader(Revocations revocations, JsonMapper json) {
        this.revocations = revocations;
        this.json = json;
    }

    /** What cannot be understood must not hide what comes after it. */
    @KafkaListener(
            batch = "false",
            topicPartitions =
                    @TopicPartition(
                            topic = Topics.REVOCATIONS,
                            partitions = "0-" + (Topics.PARTITIONS - 1),
                            partitionOffsets =
                                    @PartitionOffset(partition = "*", initialOffset = "0")))
    void learn(ConsumerRecord<String, byte[]> entry) {
        try {
            var told = json.readValue(entry.value(), Told.class);
            if (told.sid() != null) {
                revocations.revoke(told.sid(), told.expiresAt());
            } else if (told.uid() != null && told.version() != null) {
                revocations.changePermissions(told.uid(), told.version(), told.expiresAt());
            }
        } catch (RuntimeException e) {
            LOG.warn("A revocation is left out: {}", e.toString());
        }
    }

    /** {@code session_revoked} has a sid, {@code permissions_changed} a uid and a version. */
    record Told(
            @Nullable String sid,
            @Nullable String uid,
            @Nullable Long version,
            Instant expiresAt) {}
}
