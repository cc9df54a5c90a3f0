package io.convoai.bench.analytics;

import io.convoai.bench.platform.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Events of chat as they come, some of them twice, until analytics has counted them all. */
record Ingest(String kafka, Connection database) {

    private static final String TOPIC = "convoai.chat.v1";
    private static final String GROUP = "analytics-service-chat";
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int PARTITIONS = 12;
    private static final long LOOK_EVERY_MILLIS = 50;

    /** Events a second, from the first that is sent until the last is counted for good. */
    double measure(Traffic traffic) throws Exception {
        var entries = traffic.entries(TOPIC).toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            awaitAllRead(admin);
            var before = totals();
            var began = System.nanoTime();
            send(entries);
            awaitAllRead(admin);
            var nanoseconds = System.nanoTime() - began;
            requireExactly(traffic, before);
            return traffic.events() * 1e9 / nanoseconds;
        }
    }

    /** As everyone does who needs the topic first. */
    void prepare() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
            }
        }
    }

    private void send(List<ProducerRecord<String, byte[]>> entries) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var entry : entries) {
                var _ = producer.send(entry);
            }
        }
    }

    private static void awaitAllRead(Admin admin) throws ExecutionException, InterruptedException {
        var ends = ends(admin);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReadUpTo(ends, admin)) {
            if (System.nanoTime() > deadline) {
                throw new Failure(
                        "Analytics has not counted all events within %d seconds."
                                .formatted(PATIENCE.toSeconds()));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin)
            throws ExecutionException, InterruptedException {
        var topics = admin.describeTopics(List.of(TOPIC)).allTopicNames().get();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        topics.forEach((name, topic) -> {
            for (var partition : topic.partitions()) {
                latest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest());
            }
        });
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(latest).all().get().forEach((at, end) -> ends.put(at, end.offset()));
        return ends;
    }

    private static boolean isReadUpTo(Map<TopicPartition, Long> ends, Admin admin)
            throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() <= place(read.get(end.getKey())));
    }

    private static long place(@Nullable OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }

    /** Whatever came twice counts once, in the totals as in the rows. */
    private void requireExactly(Traffic traffic, Map<String, Long> before) throws SQLException {
        var after = totals();
        for (var expected : traffic.expected().entrySet()) {
            var metric = expected.getKey();
            var grown = after.getOrDefault(metric, 0L) - before.getOrDefault(metric, 0L);
            requireSame("The total of " + metric + " grew by", grown, expected.getValue());
        }
        for (var expected : traffic.rows().entrySet()) {
            var table = expected.getKey();
            var rows = rows(table, traffic.prefix()).getOrDefault(table, 0L);
            requireSame("Rows of table " + table + ":", rows, expected.getValue());
        }
    }

    private static void requireSame(String what, long is, long expected) {
        if (is != expected) {
            throw new Failure("%s %d instead of %d.".formatted(what, is, expected));
        }
    }

    private Map<String, Long> totals() throws SQLException {
        return read("select metric, amount from total where day = '-infinity'");
    }

    private Map<String, Long> rows(String table, String prefix) throws SQLException {
        return read(
                "select '%s', count(*) from %1$s where uid like '%s%%'".formatted(table, prefix));
    }

    private Map<String, Long> read(String sql) throws SQLException {
        var numbers = new HashMap<String, Long>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
        }
        return numbers;
    }
}
