package io.convoai.chat.conversation;

import static io.convoai.platform.test.Callers.person;
import static io.convoai.platform.test.Callers.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.convoai.platform.test.PlatformTest;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The documented paths of ConvoAI's first clients, with the answers that those know. */
@PlatformTest
class ConvoaiDoorTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String eve = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;

    @Test
    void a_conversation_is_created_listed_and_deleted_with_200() throws Exception {
        var own = "/api/v1/users/%s/conversations/".formatted(ana);

        var created =
                call(
                        HttpMethod.POST,
                        own,
                        "{\"title\": \"Plans\", \"context_metadata\": {\"from\": \"cli\"}}");
        String id = read(created, "$.id");
        var listed = call(HttpMethod.GET, own + "?skip=0&limit=10&status=active", "");
        var deleted = call(HttpMethod.DELETE, own + id, "");

        assertThat(created).hasStatus(HttpStatus.OK);
        assertThat(created)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"user_id": "%s", "title": "Plans", "status": "active",
                         "context_metadata": {"from": "cli"}, "ended_at": null}
                        """
                                .formatted(ana));
        assertThat((String) read(created, "$.created_at")).endsWith("Z");
        assertThat((String) read(listed, "$[0].id")).isEqualTo(id);
        assertThat(deleted).hasStatus(HttpStatus.OK);
        assertThat(deleted)
                .bodyJson()
                .isEqualTo(
                        """
                        {"message": "Conversation deleted successfully", "conversation_id": "%s"}
                        """
                                .formatted(id));
        assertThat(call(HttpMethod.DELETE, own + id, "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_username_names_oneself_too() {
        var path = "/api/v1/users/%s/conversations".formatted(usernameOf(ana));

        assertThat(call(HttpMethod.POST, path, "{}")).hasStatus(HttpStatus.OK);
    }

    @Test
    void nobody_acts_under_somebody_elses_path() throws Exception {
        var path = "/api/v1/users/%s/conversations/".formatted(eve);

        var created = call(HttpMethod.POST, path, "{}");

        assertThat(created).hasStatus(HttpStatus.FORBIDDEN);
        assertThat((String) read(created, "$.detail"))
                .isEqualTo("Access denied: Can only create conversations for yourself");
        assertThat((String) read(call(HttpMethod.GET, path, ""), "$.detail"))
                .isEqualTo("Access denied: Can only view your own conversations");
        assertThat((String) read(call(HttpMethod.DELETE, path + "x", ""), "$.detail"))
                .isEqualTo("Access denied: Can only delete your own conversations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/conversations", "/conversations/", "/api/v1/conversations"})
    void the_collection_has_two_spellings(String path) throws Exception {
        var created = call(HttpMethod.POST, path, "{\"title\": \"Plans\"}");
        var one = path.replaceFirst("/$", "") + "/" + read(created, "$.id");

        assertThat(created).hasStatus(HttpStatus.OK);
        assertThat(call(HttpMethod.POST, path, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(call(HttpMethod.GET, path, "")).hasStatus(HttpStatus.OK);
        assertThat((String) read(call(HttpMethod.PUT, one, "{\"title\": \"New\"}"), "$.title"))
                .isEqualTo("New");
        assertThat((String) read(call(HttpMethod.GET, one, ""), "$.title")).isEqualTo("New");
        assertThat(call(HttpMethod.DELETE, one, "")).hasStatus(HttpStatus.OK);
        assertThat((String) read(call(HttpMethod.GET, one, ""), "$.detail"))
                .isEqualTo("Conversation not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/conversations/%s/messages", "/api/v1/conversations/%s/messages/"})
    void messages_are_stored_and_listed_oldest_first(String pattern) throws Exception {
        var path = pattern.formatted(started());

        var asked = call(HttpMethod.POST, path, "{\"content\": \"Hello\"}");
        var brought =
                call(
                        HttpMethod.POST,
                        path,
                        """
                        {"role": "assistant", "content": "Hi", "model": "old", "tokens_used": 3,
                         "message_metadata": {"a": 1}}
                        """);
        var listed = call(HttpMethod.GET, path + "?skip=1&limit=5", "");

        assertThat(asked).hasStatus(HttpStatus.OK);
        assertThat((String) read(asked, "$.role")).isEqualTo("user");
        assertThat(brought)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"role": "assistant", "content": "Hi", "model": "old", "tokens_used": 3,
                         "response_time": null, "message_metadata": {"a": 1}}
                        """);
        assertThat((String) read(brought, "$.timestamp")).endsWith("Z");
        assertThat((Integer) read(listed, "$.length()")).isEqualTo(1);
        assertThat((String) read(listed, "$[0].content")).isEqualTo("Hi");
    }

    @Test
    void invalid_input_is_422_with_the_array_of_the_contract() throws Exception {
        var path = "/api/v1/conversations/%s/messages/".formatted(started());

        for (var body : new String[] {"{\"role\": \"robot\", \"content\": \"x\"}", "{}", "{"}) {
            var refused = call(HttpMethod.POST, path, body);
            assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat((String) read(refused, "$.detail[0].loc[0]")).isEqualTo("body");
            assertThat((String) read(refused, "$.detail[0].msg")).isNotEmpty();
        }
        assertThat(call(HttpMethod.GET, path + "?limit=1001", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void a_strangers_messages_are_not_found() throws Exception {
        var path = "/api/v1/conversations/%s/messages/".formatted(started());

        var response = http.get().uri(path).with(person(eve, "conversations.use")).exchange();

        assertThat(response).hasStatus(HttpStatus.NOT_FOUND);
        assertThat((String) read(response, "$.detail")).isEqualTo("Conversation not found");
    }

    @Test
    void health_tells_what_first_clients_look_for() throws Exception {
        var health = http.get().uri("/health").exchange();
        var chat = http.get().uri("/api/v1/chat/health").exchange();

        assertThat(health)
                .bodyJson()
                .isLenientlyEqualTo("{\"database\": \"connected\", \"openai_configured\": false}");
        assertThat(chat)
                .bodyJson()
                .isEqualTo(
                        """
                        {"chat_service": "active", "openai_api": "not_configured",
                         "websocket_connections": "active"}
                        """);
    }

    private String started() throws Exception {
        return read(call(HttpMethod.POST, "/conversations", "{\"title\": \"T\"}"), "$.id");
    }

    private MvcTestResult call(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(path)
                .with(person(ana, "conversations.use"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static <T> T read(MvcTestResult result, String path) throws Exception {
        return JsonPath.read(result.getResponse().getContentAsString(), path);
    }
}
