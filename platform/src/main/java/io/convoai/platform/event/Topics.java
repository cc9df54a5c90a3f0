package io.convoai.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Utils;
import org.springframework.kafka.config.TopicBuilder;

public final class Topics {

    public static final String REVOCATIONS = "convoai.auth.revocations.v1";
    public static final String USAGE = "convoai.usage.v1";

    /** Also of revocations: no token may live longer than it is remembered that it ended. */
    public static final Duration KEPT = Duration.ofDays(30);

    public static final int PARTITIONS = 12;
    static final String DEAD = ".dlt";

    private static final Duration USAGE_KEPT = Duration.ofDays(3);

    private Topics() {}

    /** The events of a service, by its short name: {@code Topics.of("chat")}. */
    public static String of(String service) {
        return "convoai." + service + ".v1";
    }

    static NewTopic described(String name) {
        var cleanup = name.equals(REVOCATIONS) ? "compact,delete" : "delete";
        var kept = name.equals(USAGE) ? USAGE_KEPT : KEPT;
        return TopicBuilder.name(name)
                .partitions(PARTITIONS)
                .replicas(-1)
                .config("cleanup.policy", cleanup)
                .config("retention.ms", Long.toString(kept.toMillis()))
                .build();
    }

    /** Kafka's own rule for keys, so that an event has one partition here and there. */
    static int partitionOf(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }
}
