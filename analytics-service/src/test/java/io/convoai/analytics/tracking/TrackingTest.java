package io.convoai.analytics.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.analytics.Figures;
import io.convoai.platform.test.PlatformTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class TrackingTest {

    @Autowired MockMvcTester http;

    private Figures figures;
    private Others others;

    @BeforeEach
    void look() {
        figures = Figures.before(http);
        others = new Others(http);
    }

    @Test
    void an_activity_is_counted_and_marked_as_untrusted() {
        others.track(
                "activity",
                """
                {"user_id": "%s", "username": "%s", "activity_type": "login",
                 "ip_address": "10.0.0.1", "user_agent": "curl", "extra_data": {"a": [1]},
                 "later": "unknown"}
                """
                        .formatted(others.ana, others.name));

        figures.awaitMoved("active_users_today", 1);
        assertThat(figures.<Map<String, Object>>read(activitiesOfAna(), "$[0]"))
                .containsEntry("username", others.name)
                .containsEntry("activity_type", "login")
                .containsEntry("ip_address", "10.0.0.1")
                .containsEntry("user_agent", "curl")
                .containsEntry("extra_data", Map.of("a", List.of(1)))
                .containsEntry("untrusted", true);
        assertThat(figures.<List<Object>>read(activitiesOfAna() + "&untrusted=false", "$"))
                .isEmpty();
    }

    @Test
    void a_call_is_counted_unless_it_looks_at_the_numbers() {
        others.track("api-usage", call("/old/path", 500));
        others.track("api-usage", call("/api/v1/analytics/summary", 200));

        figures.awaitMoved("total_api_calls", 1);
        assertThat(figures.<Map<String, Object>>read("api-usage?endpoint=/old/path", "$[0]"))
                .containsEntry("method", "POST")
                .containsEntry("status_code", 500)
                .containsEntry("response_time", 0.25)
                .containsEntry("user_id", null)
                .containsEntry("untrusted", true);
    }

    @Test
    void a_conversation_begins_ends_and_does_nothing_else() {
        others.trackConversation("created");
        others.trackConversation("created");
        others.trackConversation("ended");
        figures.awaitMoved("total_conversations", 1);
        figures.awaitMoved("active_conversations", 1);

        others.trackConversation("deleted");

        figures.awaitMoved("total_conversations", 1);
        figures.awaitMoved("active_conversations", 0);
        assertThat(figures.<List<Object>>read("conversations?user_id=" + others.ana, "$"))
                .isEmpty();
    }

    @Test
    void a_message_is_counted_with_its_tokens_and_its_time() {
        others.trackConversation("created");
        others.trackMessage(30, 1.5);
        others.trackMessage(30, 1.5);

        figures.awaitMoved("total_messages", 1);
        figures.awaitMoved("total_tokens", 30);
        assertThat(
                        figures.<Map<String, Object>>read(
                                "conversations/" + others.conversation + "/detailed",
                                "$.messages[0]"))
                .containsEntry("message_id", others.message)
                .containsEntry("response_time", 1.5)
                .containsEntry("model_used", "gpt")
                .containsEntry("untrusted", true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activity     | {\"user_id\": 2, \"username\": \"u\", \"activity_type\": \"x\"} | user_id",
                "activity     | {\"user_id\": \"u\", \"activity_type\": \"x\"}                  | username",
                "activity     | {\"user_id\": \"u\", \"username\": \"u\", \"activity_type\": \" \"} | activity_type",
                "activity     | {\"user_id\": \"u\", \"username\": \"u\", \"activity_type\": \"x\", \"extra_data\": {\"a\": \"LONG\"}} | extra_data",
                "activity     | {\"user_id\": \"u\", \"username\": \"u\", \"activity_type\": \"x\", \"extra_data\": {\"a\": \"\\u0000\"}} | extra_data.a",
                "activity     | {\"user_id\": \"u\", \"username\": \"u\", \"activity_type\": \"x\", \"user_agent\": \"LONG\"} | user_agent",
                "activity     | {                                                               | json",
                "api-usage    | {\"endpoint\": \"/\", \"method\": \"GET\", \"status_code\": 200}  | response_time",
                "api-usage    | {\"endpoint\": \"/\", \"method\": \"GET\", \"status_code\": 99, \"response_time\": 1} | status_code",
                "conversation | {\"conversation_id\": \"c\", \"user_id\": \"u\"}                | action",
                "message      | {\"message_id\": \"m\", \"conversation_id\": \"c\", \"user_id\": \"u\", \"role\": \"bot\"} | role",
                "message      | {\"message_id\": \"m\", \"conversation_id\": \"c\", \"user_id\": \"u\", \"role\": \"user\", \"token_count\": -1} | token_count",
            })
    void what_cannot_be_meant_is_refused_in_convoais_form(String what, String body, String field) {
        assertThat(others.post(what, body.replace("LONG", "x".repeat(5_000))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail[0].loc")
                .asArray()
                .containsExactly("body", field);
    }

    @Test
    void a_profile_without_a_name_is_refused_in_convoais_form() {
        assertThat(http.post().uri("/api/v1/analytics/users/sync-profile?user_id=x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail[0].loc")
                .asArray()
                .containsExactly("query", "username");
    }

    private static String call(String endpoint, int status) {
        return """
        {"endpoint": "%s", "method": "POST", "status_code": %d, "response_time": 0.25,
         "user_id": null}
        """
                .formatted(endpoint, status);
    }

    private String activitiesOfAna() {
        return "users/activities?user_id=" + others.ana;
    }
}
