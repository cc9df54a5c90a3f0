package io.convoai.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class OutboxRows {

    /** "outbox" on a telephone's keys: the class of all locks of this table. */
    private static final int LOCK = 688_269;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from outbox)").query(Boolean.class).single();
    }

    /** Held until the transaction ends; what another relay holds is left to it. */
    List<Integer> lockPartitions() {
        return jdbc.sql(
                        """
                        select partition
                          from generate_series(0, :last) as partition
                         where pg_try_advisory_xact_lock(:lock, partition)
                        """)
                .param("last", Topics.PARTITIONS - 1)
                .param("lock", LOCK)
                .query(Integer.class)
                .list();
    }

    List<Row> oldest(List<Integer> partitions, int limitPerPartition) {
        return jdbc.sql(
                        """
                        select event.*
                          from unnest(cast(:partitions as int[])) as held (partition)
                         cross join lateral (
                               select id, partition, topic, key, event_id, type, time, actor,
                                      correlation_id, causation_id, depth, data
                                 from outbox
                                where outbox.partition = held.partition
                                order by id
                                limit :limit) as event
                        """)
                .param("partitions", partitions.toArray(Integer[]::new))
                .param("limit", limitPerPartition)
                .query(Row::of)
                .list();
    }

    void delete(List<Long> ids) {
        jdbc.sql("delete from outbox where id = any(cast(:ids as bigint[]))")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    long count() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    /** One event on its way, and the CloudEvents headers it travels with. */
    record Row(
            long id,
            int partition,
            String topic,
            String key,
            String eventId,
            String type,
            Instant time,
            String actor,
            @Nullable String correlationId,
            @Nullable String causationId,
            int depth,
            String data) {

        /** By hand: reflection took most of the relay's time. */
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getInt("partition"),
                    row.getString("topic"),
                    row.getString("key"),
                    row.getString("event_id"),
                    row.getString("type"),
                    row.getTimestamp("time").toInstant(),
                    row.getString("actor"),
                    row.getString("correlation_id"),
                    row.getString("causation_id"),
                    row.getInt("depth"),
                    row.getString("data"));
        }

        ProducerRecord<String, byte[]> toRecord(String source) {
            var event =
                    new Event(
                            eventId,
                            source,
                            type,
                            time,
                            key,
                            actor,
                            correlationId,
                            depth,
                            data.getBytes(StandardCharsets.UTF_8));
            var entry = event.toRecord(topic);
            Event.write(entry, "ce_causationid", causationId);
            return entry;
        }
    }
}
