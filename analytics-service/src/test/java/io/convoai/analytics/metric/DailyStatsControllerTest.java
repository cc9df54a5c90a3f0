package io.convoai.analytics.metric;

import static io.convoai.analytics.Told.apiCalled;
import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.conversation;
import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.analytics.Figures;
import io.convoai.platform.test.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class DailyStatsControllerTest {

    private static final Instant NOW = Instant.now();
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(29));

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String ben = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    private Figures figures;

    @BeforeEach
    void somethingHappensOnThreeDays() {
        jdbc.sql("truncate total, presence").update();
        figures = Figures.before(http);
        tell(
                at(LONG_AGO, userCreated(ana, "ana")),
                at(YESTERDAY, userCreated(ben, "ben")),
                at(
                        YESTERDAY,
                        conversation(
                                "started", RandomStringUtils.secure().nextAlphanumeric(12), ben)),
                at(YESTERDAY, messageSent("c", ben, 5, 1_000)),
                at(YESTERDAY, messageSent("c", ben, 7, 2_000)),
                at(NOW, apiCalled("null", 200)),
                at(NOW, apiCalled("null", 500)));
        figures.awaitThat(
                "daily-stats?days=3",
                "$[*].total_api_calls",
                calls -> assertThat(calls).isEqualTo(List.of(2, 0)));
        figures.awaitThat(
                "daily-stats?days=3",
                "$[*].total_messages",
                messages -> assertThat(messages).isEqualTo(List.of(0, 2)));
        figures.awaitThat(
                "daily-stats?days=3",
                "$[*].total_users",
                messages -> assertThat(messages).isEqualTo(List.of(2, 2)));
    }

    @Test
    void a_day_shows_what_happened_on_it() {
        var yesterday = Count.dayOf(YESTERDAY).toString();

        assertThat(figures.<Map<String, Object>>read("daily-stats", "$[1]"))
                .containsEntry("id", yesterday)
                .containsEntry("date", yesterday)
                .containsEntry("total_users", 2)
                .containsEntry("active_users", 1)
                .containsEntry("new_users", 1)
                .containsEntry("total_conversations", 1)
                .containsEntry("total_messages", 2)
                .containsEntry("total_tokens", 12)
                .containsEntry("total_api_calls", 0)
                .containsEntry("avg_response_time", 1.5)
                .containsEntry("error_count", 0)
                .containsEntry("created_at", yesterday + "T00:00:00Z");
        assertThat(figures.<Map<String, Object>>read("daily-stats", "$[0]"))
                .containsEntry("total_api_calls", 2)
                .containsEntry("error_count", 1)
                .containsEntry("new_users", 0);
    }

    @Test
    void so_many_days_are_shown_and_today_is_the_last() {
        assertThat(figures.<List<Object>>read("daily-stats?days=1", "$[*].id")).hasSize(1);
        assertThat(figures.<List<Object>>read("daily-stats?days=29", "$[*].id")).hasSize(2);
        assertThat(figures.<List<Object>>read("daily-stats", "$[*].id")).hasSize(3);
        assertThat(figures.<List<Object>>read("daily-stats?days=365", "$[*].total_users"))
                .isEqualTo(List.of(2, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "366", "all"})
    void what_cannot_be_meant_is_refused_in_convoais_form(String days) {
        assertThat(figures.get("daily-stats?days=" + days))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail[0].loc")
                .asArray()
                .containsExactly("query", "days");
    }
}
