package io.convoai.analytics.metric;

import static io.convoai.analytics.Told.apiCalled;
import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userSigned;
import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.platform.event.Event;
import io.convoai.platform.test.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class SummaryControllerTest {

    private static final String PATH = "/api/v1/analytics/summary";
    private static final String ANA = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;

    @Autowired JdbcClient jdbc;

    @BeforeEach
    void forget() {
        jdbc.sql("truncate total, presence").update();
    }

    @Test
    void before_anything_happened_all_is_nothing() {
        assertThat(read())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"total_users": 0, "active_users_today": 0, "total_conversations": 0,
                         "active_conversations": 0, "total_messages": 0, "total_tokens": 0,
                         "total_api_calls": 0, "avg_response_time": 0, "error_rate": 0,
                         "avg_first_delta_ms": 0, "avg_answer_ms": 0, "answer_error_rate": 0}
                        """);
    }

    @Test
    void time_is_in_seconds_and_errors_are_in_percent() {
        tell(messageSent("c1", ANA, 10, 1_000), messageSent("c2", ANA, 5, 2_001));
        tell(apiCalled("null", 200), apiCalled("null", 399), apiCalled("null", 500));

        awaitThat("total_messages", 2);
        awaitThat("total_api_calls", 3);

        assertThat(read())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"avg_response_time": 1.5005, "error_rate": 33.33}
                        """);
    }

    @Test
    void answers_tell_how_fast_they_are_and_how_many_break() {
        tell(
                answer("complete", 2_000, 300),
                answer("stopped", 1_000, 501),
                answer("interrupted", 900, 100),
                messageSent("c", ANA, "\"response_ms\": 100, \"status\": \"failed\""),
                messageSent("c", ANA, "\"status\": \"complete\", \"imported\": true"));

        awaitThat("total_messages", 5);
        assertThat(read())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"avg_first_delta_ms": 300, "avg_answer_ms": 1000, "answer_error_rate": 50}
                        """);
        assertThat(
                        jdbc.sql(
                                        """
                                        select amount
                                          from total
                                         where metric = 'ANSWERS_BROKEN' and day = :today
                                        """)
                                .param("today", Count.dayOf(Instant.now()))
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void only_those_are_active_today_who_did_something_today() {
        var yesterday = Instant.now().minus(Duration.ofDays(1));

        tell(
                at(yesterday, userSigned("in", RandomStringUtils.secure().nextAlphanumeric(16))),
                userSigned("in", ANA),
                userSigned("out", ANA),
                at(yesterday, userSigned("in", ANA)),
                messageSent("c1", RandomStringUtils.secure().nextAlphanumeric(16), 1, 1));

        awaitThat("total_messages", 1);
        awaitThat("active_users_today", 1);
    }

    @Test
    void a_stranger_is_asked_to_sign_in() {
        assertThat(http.get().uri(PATH)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void a_person_without_the_permission_is_refused() {
        assertThat(http.get().uri(PATH).with(person(ANA, "conversations.use")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static Event answer(String status, int responseMs, int firstDeltaMs) {
        return messageSent(
                "c",
                ANA,
                "\"response_ms\": %d, \"first_delta_ms\": %d, \"status\": \"%s\""
                        .formatted(responseMs, firstDeltaMs, status));
    }

    private void awaitThat(String figure, int value) {
        await(figure)
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(read())
                                .bodyJson()
                                .extractingPath("$." + figure)
                                .isEqualTo(value));
    }

    private MvcTestResult read() {
        return http.get().uri(PATH).with(person("AdaAdaAdaAdaAdaA", "analytics.read")).exchange();
    }
}
