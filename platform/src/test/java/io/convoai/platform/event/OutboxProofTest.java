package io.convoai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.convoai.platform.RealPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The whole way of an event while everything on the way dies once. */
class OutboxProofTest {

    private static final int EVENTS = 20_000;
    private static final int WRITERS = 4;
    private static final int KEYS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir Path folder;

    private final String database = RealPostgres.databaseWithOutbox();
    private final HikariDataSource connections = RealPostgres.connections(database, 8);
    private final JdbcClient jdbc = JdbcClient.create(connections);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(connections));
    private final AtomicInteger written = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private KillableBroker broker;
    private Effects effects;
    private ChildJvm otherRelay;
    private OutboxRelay relay;
    private Outbox outbox;

    @BeforeEach
    void start() {
        effects = new Effects(jdbc);
        jdbc.sql("create table counter (key text primary key, n int not null)").update();
        jdbc.sql("insert into counter select 'key-' || i, 0 from generate_series(1, ?) as i")
                .param(KEYS)
                .update();
        broker = new KillableBroker(folder);
        otherRelay =
                ChildJvm.start(
                        RelayProcess.class,
                        folder.resolve("relay.log"),
                        database + "&ApplicationName=other-relay",
                        broker.address(),
                        "other-service");
        relay = RelayProcess.relay(connections, broker.address(), "proof-service");
        outbox = new Outbox(jdbc, JsonMapper.builder().build(), _ -> {}, relay, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        relay.stop();
        threads.shutdownNow();
        otherRelay.close();
        broker.close();
        connections.close();
    }

    @Test
    void every_event_arrives_in_its_keys_order_and_takes_effect_once() {
        var consumer = consume(EVENTS / 2);
        writeOne();
        await().atMost(PATIENCE).until(() -> effects.count() > 0);
        IntStream.range(0, WRITERS).forEach(_ -> threads.submit(this::write));
        relay.start();

        awaitWritten(EVENTS / 4);
        broker.kill();
        awaitWritten(EVENTS / 2);
        await().atMost(PATIENCE).until(this::otherRelayHoldsPartitions);
        broker.start();
        var before = effects.count();
        await().atMost(PATIENCE).until(() -> effects.count() > before + 100);
        otherRelay.kill();
        consumer.join();
        consumer = consume(EVENTS);

        await().atMost(PATIENCE).until(() -> effects.count() >= EVENTS);
        await().atMost(PATIENCE).until(() -> relay.waiting() == 0);
        assertThat(effects.count()).isEqualTo(EVENTS);
        assertThat(effects.countOutOfOrder()).isZero();
        assertThat(sourcesOfTheLog()).containsExactlyInAnyOrder("proof-service", "other-service");
        consumer.join();
    }

    private void write() {
        while (written.get() < EVENTS) {
            writeOne();
        }
    }

    private void writeOne() {
        if (written.incrementAndGet() > EVENTS) {
            return;
        }
        var key = "key-" + ThreadLocalRandom.current().nextInt(1, KEYS + 1);
        transaction.executeWithoutResult(_ -> {
            var n =
                    jdbc.sql("update counter set n = n + 1 where key = ? returning n")
                            .param(key)
                            .query(Integer.class)
                            .single();
            outbox.publish(new Effects.CounterMoved(n), key, "system");
        });
    }

    /** Dies with its work committed and its offsets not: the next one reads all of that again. */
    private CompletableFuture<Void> consume(int untilEffects) {
        return CompletableFuture.runAsync(
                () -> {
                    var inbox = new Inbox(jdbc);
                    try (var consumer = broker.consumer("proof")) {
                        consumer.subscribe(List.of(relay.ownTopic()));
                        while (effects.count() < untilEffects) {
                            var entries = consumer.poll(Duration.ofMillis(200));
                            var events = new ArrayList<Event>();
                            entries.forEach(entry -> events.add(Event.of(entry)));
                            transaction.executeWithoutResult(
                                    _ -> effects.take(inbox.firstSeen(events)));
                            if (effects.count() < untilEffects) {
                                consumer.commitSync();
                            }
                        }
                    }
                },
                threads);
    }

    private boolean otherRelayHoldsPartitions() {
        return jdbc.sql(
                        """
                        select exists (select
                                         from pg_locks
                                         join pg_stat_activity using (pid)
                                        where locktype = 'advisory'
                                          and application_name = 'other-relay')
                        """)
                .query(Boolean.class)
                .single();
    }

    /** Reads all of the log and finds the first occurrences of each key without a gap, in order. */
    private Set<String> sourcesOfTheLog() {
        var sources = new HashSet<String>();
        var latest = new HashMap<String, Integer>();
        try (var consumer = broker.consumer("log")) {
            var partitions =
                    IntStream.range(0, Topics.PARTITIONS)
                            .mapToObj(i -> new TopicPartition(relay.ownTopic(), i))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (var entry : consumer.poll(Duration.ofMillis(200))) {
                    var event = Event.of(entry);
                    sources.add(event.source());
                    var n = Effects.n(event);
                    assertThat(n).isLessThanOrEqualTo(latest.getOrDefault(event.subject(), 0) + 1);
                    latest.merge(event.subject(), n, Math::max);
                }
            }
        }
        assertThat(latest.values().stream().mapToInt(n -> n).sum()).isEqualTo(EVENTS);
        return sources;
    }

    private void awaitWritten(int count) {
        await().atMost(PATIENCE).until(() -> written.get() >= count);
    }
}
