package io.convoai.analytics.intake;

import static io.convoai.analytics.Figures.SOON;
import static io.convoai.analytics.Told.apiCalled;
import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.conversation;
import static io.convoai.analytics.Told.event;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static io.convoai.analytics.Told.userSigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.analytics.Figures;
import io.convoai.platform.event.Event;
import io.convoai.platform.test.PlatformTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class EventIntakeTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String conversation = RandomStringUtils.secure().nextAlphanumeric(12);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    private Figures figures;

    @BeforeEach
    void look() {
        figures = Figures.before(http);
    }

    @Test
    void everything_that_happens_moves_its_number() {
        tell(
                userCreated(ana, "ana"),
                userSigned("in", ana),
                conversation("started", conversation, ana),
                messageReceived(conversation, ana),
                messageSent(conversation, ana, 40, 1500),
                event("chat", "error_occurred", conversation, errorOfAna()),
                apiCalled("\"%s\"".formatted(ana), 200),
                apiCalled("null", 404),
                userSigned("out", ana));

        figures.awaitMoved("total_users", 1);
        figures.awaitMoved("active_users_today", 1);
        figures.awaitMoved("total_conversations", 1);
        figures.awaitMoved("active_conversations", 1);
        figures.awaitMoved("total_messages", 2);
        figures.awaitMoved("total_tokens", 40);
        figures.awaitMoved("total_api_calls", 2);
        awaitOfAna("ERRORS", 1);
        figures.awaitThat(
                "users/activities?user_id=" + ana,
                "$[*].activity_type",
                types ->
                        assertThat(types)
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
        figures.awaitMoved("total_tokens", 40);
        tell(sent, called, messageReceived(conversation, ana));

        figures.awaitMoved("total_messages", 2);
        figures.awaitMoved("total_api_calls", 1);
        awaitOfAna("TOKENS", 40);
    }

    @Test
    void a_conversation_goes_on_until_it_ends_or_lies_in_the_trash() {
        tell(conversation("started", conversation, ana));
        figures.awaitMoved("active_conversations", 1);

        tell(conversation("deleted", conversation, ana));
        figures.awaitMoved("active_conversations", 0);
        tell(conversation("restored", conversation, ana));
        figures.awaitMoved("active_conversations", 1);
        tell(conversation("completed", conversation, ana));
        figures.awaitMoved("active_conversations", 0);
        tell(conversation("reconnected", conversation, ana));
        figures.awaitMoved("active_conversations", 1);
        tell(conversation("completed", conversation, ana));
        figures.awaitMoved("active_conversations", 0);

        figures.awaitMoved("total_conversations", 1);
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

        figures.awaitMoved("total_conversations", 1);
        figures.awaitMoved("active_conversations", 1);
        figures.awaitMoved("total_users", 1);
        figures.awaitThat(
                "users/detailed-metrics?user_id=" + ana,
                "$[*].username",
                names -> assertThat(names).isEqualTo(List.of("ana")));
    }

    @Test
    void many_events_of_one_batch_count_each() {
        var messages =
                IntStream.range(0, 1_500)
                        .mapToObj(i ->
                                messageSent(
                                        RandomStringUtils.secure().nextAlphanumeric(12),
                                        ana,
                                        i % 3,
                                        10))
                        .toArray(Event[]::new);

        tell(messages);

        figures.awaitMoved("total_messages", 1_500);
        figures.awaitMoved("total_tokens", 1_500);
        awaitOfAna("ANSWER_MS", 15_000);
    }

    private void awaitOfAna(String metric, int amount) {
        await(metric)
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        jdbc.sql(
                                                        "select %s from person_total where uid = ?"
                                                                .formatted(metric))
                                                .param(ana)
                                                .query(Integer.class)
                                                .optional())
                                .contains(amount));
    }

    private String errorOfAna() {
        return "{\"uid\": \"%s\", \"code\": \"TIMEOUT\"}".formatted(ana);
    }
}
