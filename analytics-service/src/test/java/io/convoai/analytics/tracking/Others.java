package io.convoai.analytics.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.lang3.RandomStringUtils;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A service of another house that tells of Ana, of her conversation and of an answer to her. */
final class Others {

    final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    final String name = "ana_" + ana;
    final String conversation = RandomStringUtils.secure().nextAlphanumeric(12);
    final String message = RandomStringUtils.secure().nextAlphanumeric(10);

    private final MockMvcTester http;

    Others(MockMvcTester http) {
        this.http = http;
    }

    void trackLogin() {
        trackActivity(ana, "login");
    }

    void trackActivity(String called, String type) {
        track(
                "activity",
                """
                {"user_id": "%s", "username": "%s", "activity_type": "%s"}
                """
                        .formatted(called, name, type));
    }

    void trackConversation(String action) {
        track(
                "conversation",
                """
                {"conversation_id": "%s", "user_id": "%s", "action": "%s"}
                """
                        .formatted(conversation, ana, action));
    }

    void trackMessage(int tokens, double seconds) {
        track(
                "message",
                """
                {"message_id": "%s", "conversation_id": "%s", "user_id": "%s", "role": "assistant",
                 "token_count": %d, "response_time": %s, "model_used": "gpt"}
                """
                        .formatted(message, conversation, ana, tokens, seconds));
    }

    void sync(String more) {
        var person = "user_id=%s&username=%s&".formatted(ana, name);
        assertThat(http.post().uri("/api/v1/analytics/users/sync-profile?" + person + more))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"status\": \"synced\", \"user_id\": \"%s\"}".formatted(ana));
    }

    void track(String what, String body) {
        assertThat(post(what, body))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"status\": \"tracked\"}");
    }

    MvcTestResult post(String what, String body) {
        return http.post()
                .uri("/api/v1/analytics/track/%s-public".formatted(what))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
