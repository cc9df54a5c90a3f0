package io.convoai.analytics.tracking;

import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.analytics.AwayDatabase;
import io.convoai.analytics.Figures;
import io.convoai.platform.test.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who tells again what was refused is counted once. */
@PlatformTest
class DatabaseAwayTest {

    private static final String ROOT = "/api/v1/analytics/";

    @Autowired MockMvcTester http;
    @Autowired JdbcConnectionDetails database;

    @Test
    void while_the_database_is_away_every_tracking_door_says_so_and_counts_nothing() {
        var others = new Others(http);
        var figures = Figures.before(http);

        new AwayDatabase(database, http)
                .during(() -> {
                    assertAway(others.post("activity", activityOf(others)));
                    assertAway(others.post("api-usage", callOf(others)));
                    assertAway(others.post("conversation", conversationOf(others)));
                    assertAway(others.post("message", messageOf(others)));
                    assertAway(syncProfile(others));
                    assertAway(logOwnActivity(others));
                });
        others.track("conversation", conversationOf(others));
        others.track("message", messageOf(others));
        others.track("message", messageOf(others));
        others.track("api-usage", callOf(others));

        figures.awaitMoved("total_messages", 1);
        figures.awaitMoved("total_tokens", 7);
        figures.awaitMoved("total_conversations", 1);
        figures.awaitMoved("total_api_calls", 1);
        others.trackLogin();
        assertThat(syncProfile(others)).hasStatusOk();
        assertThat(logOwnActivity(others)).hasStatusOk();
    }

    private static void assertAway(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("DATABASE_UNAVAILABLE");
    }

    private MvcTestResult syncProfile(Others others) {
        var person = "user_id=%s&username=%s".formatted(others.ana, others.name);
        return http.post().uri(ROOT + "users/sync-profile?" + person).exchange();
    }

    private MvcTestResult logOwnActivity(Others others) {
        return http.post()
                .uri(ROOT + "track/activity?activity_type=export")
                .with(person(others.ana, "analytics.write"))
                .exchange();
    }

    private static String activityOf(Others others) {
        return """
        {"user_id": "%s", "username": "%s", "activity_type": "login"}
        """
                .formatted(others.ana, others.name);
    }

    private static String callOf(Others others) {
        return """
        {"user_id": "%s", "endpoint": "/x", "method": "GET", "status_code": 200,
         "response_time": 0.1}
        """
                .formatted(others.ana);
    }

    private static String conversationOf(Others others) {
        return """
        {"conversation_id": "%s", "user_id": "%s", "action": "created"}
        """
                .formatted(others.conversation, others.ana);
    }

    private static String messageOf(Others others) {
        return """
        {"message_id": "%s", "conversation_id": "%s", "user_id": "%s", "role": "assistant",
         "token_count": 7, "response_time": 0.5, "model_used": "gpt"}
        """
                .formatted(others.message, others.conversation, others.ana);
    }
}
