package io.convoai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.convoai.platform.RealPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InboxTest {

    private final HikariDataSource connections =
            RealPostgres.connections(RealPostgres.databaseWithOutbox(), 4);
    private final JdbcClient jdbc = JdbcClient.create(connections);
    private final Inbox inbox = new Inbox(jdbc);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(connections));

    @AfterEach
    void close() {
        threads.shutdownNow();
        connections.close();
    }

    @Test
    void only_what_was_never_seen_comes_through_in_its_order() {
        assertThat(see("b", "a", "b", "c")).containsExactly("b", "a", "c");
        assertThat(see("c", "e", "a", "d")).containsExactly("e", "d");
        assertThat(see()).isEmpty();
    }

    @Test
    void what_was_rolled_back_was_not_seen() {
        transaction.executeWithoutResult(status -> {
            inbox.firstSeen(events("a"));
            status.setRollbackOnly();
        });

        assertThat(see("a")).containsExactly("a");
    }

    @Test
    void of_two_consumers_at_once_one_sees_an_event() throws Exception {
        var seen = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var first =
                threads.submit(() ->
                        transaction.executeWithoutResult(_ -> {
                            inbox.firstSeen(events("a", "b"));
                            seen.countDown();
                            awaitUninterrupted(commit);
                        }));
        awaitUninterrupted(seen);
        var second = threads.submit(() -> see("b", "a", "c"));
        await().atMost(Duration.ofSeconds(20)).until(this::someoneWaits);
        commit.countDown();

        assertThat(second.get()).containsExactly("c");
        first.get();
    }

    @Test
    void ids_are_forgotten_when_kafka_cannot_bring_them_any_more() {
        see("old", "young");
        jdbc.sql("update inbox set received_at = now() - interval '32 days' where event_id = 'old'")
                .update();

        assertThat(inbox.forgetOld()).isEqualTo(1);
        assertThat(see("old", "young")).containsExactly("old");
    }

    private List<String> see(String... ids) {
        return transaction.execute(_ -> inbox.firstSeen(events(ids))).stream()
                .map(Event::id)
                .toList();
    }

    private boolean someoneWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static List<Event> events(String... ids) {
        return Stream.of(ids)
                .map(id -> new Event(id, "s", "t", Instant.EPOCH, "k", "a", null, 0, new byte[0]))
                .toList();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        await().atMost(Duration.ofSeconds(60)).until(() -> latch.getCount() == 0);
    }
}
