package io.convoai.analytics.intake;

import static io.convoai.analytics.Told.apiCalled;
import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.conversation;
import static io.convoai.analytics.Told.event;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static io.convoai.analytics.Told.userSigned;
import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.convoai.platform.event.Event;
import io.convoai.platform.id.RandomId;
import io.convoai.platform.test.KafkaBroker;
import io.convoai.platform.test.PlatformTest;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class EventIntakeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String ana = RandomId.ofLength(16);
    private final String conversation = RandomId.ofLength(12);

    @Autowired MockMvcTester http;

    @Autowired JdbcClient jdbc;

    @Autowired JdbcConnectionDetails database;

    private Map<String, Number> before;

    @BeforeEach
    void count() throws UnsupportedEncodingException {
        before = summary();
    }

    @Test
    void everything_that_happens_moves_its_number() {
        tell(
                userCreated(ana, "ana"),
                userSigned("in", ana),
                conversation("started", conversation, ana),
                messageReceived(conversation, ana),
                messageSent(conversation, ana, 40, 1500),
                event("chat", "error_occurred", conversation, uid("\"code\": \"TIMEOUT\"")),
                apiCalled("\"%s\"".formatted(ana), 200),
                apiCalled("null", 404),
                userSigned("out", ana));

        awaitMoved("total_users", 1);
        awaitMoved("active_users_today", 1);
        awaitMoved("total_conversations", 1);
        awaitMoved("active_conversations", 1);
        awaitMoved("total_messages", 2);
        awaitMoved("total_tokens", 40);
        awaitMoved("total_api_calls", 2);
        awaitOfAna("ERRORS", 1);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(activitiesOfAna())
                                .containsExactlyInAnyOrder(
                                        "register",
                                        "login",
                                        "conversation_started",
                                        "message_received",
                                        "logout"));
    }

    @Test
    void an_event_that_comes_twice_counts_once() {
        var sent = messageSent(conversation, ana, 40, 1500);
        var called = apiCalled("\"%s\"".formatted(ana), 200);

        tell(sent, sent, called, called);
        awaitMoved("total_tokens", 40);
        tell(sent, called, messageReceived(conversation, ana));

        awaitMoved("total_messages", 2);
        awaitMoved("total_api_calls", 1);
        awaitOfAna("TOKENS", 40);
    }

    @Test
    void a_conversation_goes_on_until_it_ends_or_lies_in_the_trash() {
        tell(conversation("started", conversation, ana));
        awaitMoved("active_conversations", 1);

        tell(conversation("deleted", conversation, ana));
        awaitMoved("active_conversations", 0);
        tell(conversation("restored", conversation, ana));
        awaitMoved("active_conversations", 1);
        tell(conversation("completed", conversation, ana));
        awaitMoved("active_conversations", 0);

        awaitMoved("total_conversations", 1);
    }

    @Test
    void the_order_of_events_makes_no_difference() {
        var start = Instant.now();
        var restored = at(start.plusMillis(3), conversation("restored", conversation, ana));
        var deleted = at(start.plusMillis(2), conversation("deleted", conversation, ana));
        var message = at(start.plusMillis(1), messageReceived(conversation, ana));

        Stream.of(restored, message, deleted, userSigned("in", ana)).forEach(e -> tell(e));
        awaitOfAna("MESSAGES", 1);
        tell(at(start, conversation("started", conversation, ana)), userCreated(ana, "ana"));

        awaitMoved("total_conversations", 1);
        awaitMoved("active_conversations", 1);
        awaitMoved("total_users", 1);
        await().atMost(SOON).until(() -> usernamesOfAna().equals(List.of("ana")));
    }

    @Test
    void a_poisoned_event_is_parked_and_its_neighbours_count() {
        var unreadable = messageReceived(conversation, ana).toRecord("convoai.chat.v1");
        var broken = event("chat", "message_received", conversation, "{\"uid\": 1");
        var without = event("chat", "message_received", conversation, "{\"uid\": null}");
        var unstorable =
                event(
                        "chat",
                        "message_received",
                        conversation,
                        uid("\"conversation_id\": \"\\u0000\""));
        unreadable.headers().remove("ce_type");

        tell(messageReceived(conversation, ana));
        tell(unreadable);
        tell(messageReceived(conversation, ana), broken, without, unstorable);
        tell(messageReceived(conversation, ana));

        awaitMoved("total_messages", 3);
        awaitOfAna("MESSAGES", 3);
        assertThat(parked(4)).hasSize(4);
    }

    @Test
    void many_events_of_one_batch_count_each() {
        var messages =
                IntStream.range(0, 1_500)
                        .mapToObj(i -> messageSent(RandomId.ofLength(12), ana, i % 3, 10))
                        .toArray(Event[]::new);

        tell(messages);

        awaitMoved("total_messages", 1_500);
        awaitMoved("total_tokens", 1_500);
        awaitOfAna("ANSWER_MS", 15_000);
    }

    @Test
    void while_the_database_is_away_events_wait() {
        allowConnections(false);
        try {
            tell(messageReceived(conversation, ana), apiCalled("null", 200));
            await().during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(8))
                    .until(
                            () -> http.get().uri("/health").exchange().getResponse().getStatus(),
                            status -> status == 503);
        } finally {
            allowConnections(true);
        }

        awaitMoved("total_messages", 1);
        awaitMoved("total_api_calls", 1);
    }

    private void awaitMoved(String figure, int by) {
        await(figure)
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(summary().get(figure).intValue())
                                .isEqualTo(before.get(figure).intValue() + by));
    }

    private void awaitOfAna(String metric, int amount) {
        await(metric)
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        jdbc.sql(
                                                        """
                                                        select amount
                                                          from person_total
                                                         where uid = ? and metric = ?
                                                        """)
                                                .params(ana, metric)
                                                .query(Integer.class)
                                                .optional())
                                .contains(amount));
    }

    private Map<String, Number> summary() throws UnsupportedEncodingException {
        var response =
                http.get()
                        .uri("/api/v1/analytics/summary")
                        .with(person("AdaAdaAdaAdaAdaA", "analytics.read"))
                        .exchange();
        assertThat(response).hasStatusOk();
        return JsonPath.read(response.getResponse().getContentAsString(), "$");
    }

    private List<String> activitiesOfAna() {
        return jdbc.sql("select type from activity where uid = ?")
                .param(ana)
                .query(String.class)
                .list();
    }

    private List<String> usernamesOfAna() {
        return jdbc.sql("select username from person where uid = ?")
                .param(ana)
                .query(String.class)
                .list();
    }

    private String uid(String more) {
        return "{\"uid\": \"%s\", %s}".formatted(ana, more);
    }

    /** Also throws out whoever is connected. */
    private void allowConnections(boolean allowed) {
        var name = database.getJdbcUrl().replaceAll(".*/", "");
        var server =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.getJdbcUrl().replaceFirst("[^/]*$", "postgres"),
                                database.getUsername(),
                                database.getPassword()));
        server.sql("alter database %s allow_connections %s".formatted(name, allowed)).update();
        server.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(allowed ? "" : name)
                .query(Boolean.class)
                .list();
    }

    private List<String> parked(int count) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        KafkaBroker.address(),
                        "group.id",
                        "parked-" + conversation,
                        "auto.offset.reset",
                        "earliest");
        var parked = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("convoai.chat.v1.dlt"));
            await().atMost(SOON)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(entry -> parked.add(entry.key()));
                        return parked.size() >= count;
                    });
        }
        return parked;
    }
}
