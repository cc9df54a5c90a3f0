package io.convoai.analytics.intake;

import static io.convoai.analytics.Figures.SOON;
import static io.convoai.analytics.Told.apiCalled;
import static io.convoai.analytics.Told.event;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.tell;
import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.analytics.AwayDatabase;
import io.convoai.analytics.Figures;
import io.convoai.platform.test.PlatformTest;
import java.time.Duration;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class DatabaseAwayTest {

    private static final String LETTERS = "/api/v1/analytics/dead-letters";

    private final String conversation = RandomStringUtils.secure().nextAlphanumeric(12);

    @Autowired MockMvcTester http;
    @Autowired JdbcConnectionDetails database;

    @Test
    void while_the_database_is_away_events_wait() {
        var figures = Figures.before(http);

        new AwayDatabase(database, http)
                .during(() -> {
                    tell(
                            messageReceived(
                                    conversation, RandomStringUtils.secure().nextAlphanumeric(16)),
                            apiCalled("null", 200));
                    awaitUnhealthyFor(Duration.ofSeconds(4));
                });

        figures.awaitMoved("total_messages", 1);
        figures.awaitMoved("total_api_calls", 1);
    }

    @Test
    void while_the_database_is_away_a_dead_letter_waits_however_long_it_takes() {
        var broken = event("chat", "message_received", conversation, "{\"uid\": 1");
        var figures = Figures.before(http);
        tell(messageReceived(conversation, RandomStringUtils.secure().nextAlphanumeric(16)));
        figures.awaitMoved("total_messages", 1);

        new AwayDatabase(database, http)
                .during(() -> {
                    tell(broken);
                    awaitUnhealthyFor(Duration.ofSeconds(20));
                    assertThat(letters())
                            .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                            .bodyJson()
                            .extractingPath("$.code")
                            .isEqualTo("DATABASE_UNAVAILABLE");
                });

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(letters())
                                .bodyJson()
                                .extractingPath("$.items[*].event_id")
                                .asArray()
                                .containsOnlyOnce(broken.id()));
    }

    private void awaitUnhealthyFor(Duration duration) {
        await().during(duration)
                .atMost(duration.plusSeconds(10))
                .until(
                        () -> http.get().uri("/health").exchange().getResponse().getStatus(),
                        status -> status == 503);
    }

    private MvcTestResult letters() {
        return http.get()
                .uri(LETTERS + "?limit=100")
                .with(person(RandomStringUtils.secure().nextAlphanumeric(16), "events.replay"))
                .exchange();
    }
}
