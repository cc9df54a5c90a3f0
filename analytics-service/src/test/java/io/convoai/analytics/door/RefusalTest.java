package io.convoai.analytics.door;

import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.test.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class RefusalTest {

    private static final String ROOT = "/api/v1/analytics";
    private static final String WORDS =
            "Admin access required. You do not have permission to access this resource.";

    @Autowired MockMvcTester http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /summary",
                "GET /users/activities",
                "GET /users/top",
                "GET /users/list",
                "GET /users/detailed-metrics",
                "GET /users/x/conversations",
                "GET /metrics/by-role",
                "GET /conversations",
                "GET /conversations/x/detailed",
                "GET /tokens/by-conversation",
                "GET /response-times/by-user",
                "GET /api-usage",
                "GET /daily-stats",
                "POST /track/activity?activity_type=x",
                "DELETE /users/x",
                "DELETE /clear-all",
            })
    void only_admins_come_in(String call) {
        var method = HttpMethod.valueOf(call.replaceAll(" .*", ""));
        var path = ROOT + call.replaceAll(".* ", "");

        assertThat(http.method(method).uri(path))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.WWW_AUTHENTICATE,
                        values -> assertThat(values).containsExactly("Bearer"));
        assertThat(http.method(method).uri(path).with(somebody("conversations.use", "people.read")))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /track/activity?activity_type=x", "DELETE /clear-all"})
    void who_may_only_read_changes_nothing(String call) {
        assertThat(
                        http.method(HttpMethod.valueOf(call.replaceAll(" .*", "")))
                                .uri(ROOT + call.replaceAll(".* ", ""))
                                .with(somebody("analytics.read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_door_says_who_came_in() {
        assertThat(http.get().uri(ROOT + "/").with(somebody("analytics.read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"message": "ConvoAI analytics service", "user": "person_AnaAnaAn",
                         "role": "user"}
                        """);
    }

    @Test
    void everyone_may_know_which_service_this_is() {
        assertThat(http.get().uri("/"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"message": "ConvoAI analytics service", "docs": "/docs",
                         "health": "/health"}
                        """);
    }

    @Test
    void the_debug_door_of_old_is_not_there() {
        assertThat(http.get().uri(ROOT + "/test-auth").with(somebody("analytics.read")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static RequestPostProcessor somebody(String... permissions) {
        return person("AnaAnaAnaAnaAnaA", permissions);
    }
}
