package io.convoai.chat.history;

import static io.convoai.chat.ChatHttp.read;
import static io.convoai.platform.test.Callers.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatHttp;
import io.convoai.chat.EventLog;
import io.convoai.platform.test.PlatformTest;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class UserHistoryTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String eve = RandomStringUtils.secure().nextAlphanumeric(16);
    private ChatHttp chat;
    private String id;

    @Autowired MockMvcTester http;

    @BeforeEach
    void start() {
        chat = new ChatHttp(http);
        id = chat.titled(ana, "Plans");
    }

    @Test
    void an_ended_conversation_becomes_active_again_and_brings_its_messages() {
        say("{\"content\": \"Hello\"}");
        say("{\"role\": \"assistant\", \"content\": \"Hi\", \"tokens_used\": 3}");

        var ended = post("/end");
        var again = post("/end");
        var back = post("/reconnect");

        assertThat(ended).hasStatusOk();
        assertThat((String) read(ended, "$.status")).isEqualTo("ended");
        String endedAt = read(ended, "$.ended_at");
        assertThat(endedAt).endsWith("Z");
        assertThat((String) read(again, "$.ended_at")).isEqualTo(endedAt);
        assertThat((String) read(back, "$.id")).isEqualTo(id);
        assertThat((String) read(back, "$.status")).isEqualTo("active");
        assertThat((String) read(back, "$.ended_at")).isEqualTo(endedAt);
        assertThat((List<String>) read(back, "$.messages[*].content"))
                .containsExactly("Hello", "Hi");
        assertThat((List<String>) read(back, "$.messages[*].timestamp")).hasSize(2);
        assertThat(EventLog.of(id, 5).subList(3, 5))
                .satisfiesExactly(
                        event -> assertThat(event).startsWith("conversation_completed "),
                        event -> assertThat(event).startsWith("conversation_reconnected "));
    }

    @Test
    void our_own_door_ends_and_reconnects_too() {
        var path = "/api/conversations/" + id;

        assertThat((String) read(chat.post(ana, path + "/end", ""), "$.status")).isEqualTo("ended");
        assertThat((String) read(chat.post(ana, path + "/reconnect", ""), "$.status"))
                .isEqualTo("active");
        assertThat((String) read(chat.post(ana, path + "/reconnect", ""), "$.status"))
                .isEqualTo("active");
        assertThat(chat.post(eve, path + "/end", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(chat.post(eve, path + "/reconnect", "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_conversation_is_validated_and_counted() {
        say("{\"content\": \"Hello\"}");
        say("{\"role\": \"assistant\", \"content\": \"Hi\", \"tokens_used\": 3}");
        say("{\"role\": \"system\", \"content\": \"Be kind\"}");

        assertThat(get("/validate"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"valid": true, "conversation_id": "%s", "user_id": "%s",
                         "conversation_title": "Plans", "conversation_status": "active",
                         "message": "Conversation is valid and accessible"}
                        """
                                .formatted(id, ana));
        assertThat((String) read(get("/validate"), "$.created_at")).endsWith("Z");
        assertThat(get("/stats"))
                .bodyJson()
                .isEqualTo(
                        """
                        {"total_messages": 3, "user_messages": 1, "assistant_messages": 1,
                         "total_tokens_used": 3}
                        """);
    }

    @Test
    void recent_are_the_newest_and_the_newest_first() {
        chat.started(eve);
        var second = chat.titled(ana, "Second");
        var third = chat.titled(ana, "Third");
        var path = "/api/v1/users/%s/conversations/recent".formatted(usernameOf(ana));

        assertThat((List<String>) read(chat.get(ana, path + "?limit=2"), "$[*].id"))
                .containsExactly(third, second);
        assertThat((List<String>) read(chat.get(ana, path + "/"), "$[*].id"))
                .containsExactly(third, second, id);
        assertThat(chat.get(ana, path + "?limit=21")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(chat.get(eve, path)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"POST, end", "POST, reconnect", "GET, validate", "GET, stats"})
    void others_meet_403_under_this_name_and_404_under_their_own(String method, String act) {
        var call = HttpMethod.valueOf(method);
        var underAna = "/api/v1/users/%s/conversations/%s/%s".formatted(ana, id, act);
        var underEve = "/api/v1/users/%s/conversations/%s/%s".formatted(eve, id, act);
        var absent = "/api/v1/users/%s/conversations/absent/%s".formatted(ana, act);

        var forbidden = chat.call(call, eve, underAna, "");
        assertThat(forbidden).hasStatus(HttpStatus.FORBIDDEN);
        assertThat((String) read(forbidden, "$.detail")).startsWith("Access denied: Can only ");
        assertThat(chat.call(call, eve, underEve, "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(chat.call(call, ana, absent, "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.method(call).uri(underAna).exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private void say(String body) {
        var path = "/api/v1/conversations/%s/messages/".formatted(id);
        assertThat(chat.post(ana, path, body)).hasStatusOk();
    }

    private MvcTestResult post(String act) {
        return chat.post(ana, own() + act, "");
    }

    private MvcTestResult get(String act) {
        return chat.get(ana, own() + act);
    }

    private String own() {
        return "/api/v1/users/%s/conversations/%s".formatted(ana, id);
    }
}
