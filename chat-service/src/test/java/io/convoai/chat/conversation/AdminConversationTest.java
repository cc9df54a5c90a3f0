package io.convoai.chat.conversation;

import static io.convoai.chat.ChatHttp.read;
import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatHttp;
import io.convoai.chat.EventLog;
import io.convoai.platform.test.PlatformTest;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class AdminConversationTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String ada = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired Trash trash;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/admin/conversations/", "/admin/conversations"})
    void who_moderates_sees_everybodys_page_by_page(String path) {
        jdbc.sql("delete from conversation").update();
        var first = chat().titled(ana, "One");
        var second = chat().titled(ada, "Two");

        assertThat(idsIn(moderate(HttpMethod.GET, path))).containsExactly(first, second);
        assertThat(idsIn(moderate(HttpMethod.GET, path + "?skip=1&limit=1")))
                .containsExactly(second);
        assertThat(moderate(HttpMethod.GET, path + "?limit=1001"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void a_deleted_one_is_gone_for_its_owner_too() {
        var id = chat().started(ana);
        var path = "/api/v1/admin/conversations/" + id;

        var deleted = moderate(HttpMethod.DELETE, path);

        assertThat(deleted).hasStatusOk();
        assertThat(deleted)
                .bodyJson()
                .isEqualTo(
                        """
                        {"message": "Conversation deleted successfully by admin",
                         "conversation_id": "%s"}
                        """
                                .formatted(id));
        assertThat(chat().post(ana, "/api/conversations/%s/restore".formatted(id), ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(moderate(HttpMethod.DELETE, path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(EventLog.of(id, 2).get(1))
                .startsWith("conversation_deleted ")
                .contains("\"uid\":\"" + ana);
    }

    @Test
    void it_leaves_the_database_with_the_next_emptying_of_the_trash() {
        var id = chat().started(ana);
        moderate(HttpMethod.DELETE, "/admin/conversations/" + id);

        trash.purge();

        var left = jdbc.sql("select count(*) from conversation where id = ?").param(id);
        assertThat(left.query(Long.class).single()).isZero();
    }

    @Test
    void nobody_else_sees_or_deletes_any() {
        var id = chat().started(ana);

        for (var path : List.of("/api/v1/admin/conversations/", "/admin/conversations")) {
            var refused = chat().get(ana, path);
            assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
            assertThat((String) read(refused, "$.detail"))
                    .isEqualTo("Administrator privileges required");
            assertThat(chat().delete(ana, path.replaceFirst("/$", "") + "/" + id))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(http.get().uri(path).exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
        }
    }

    private MvcTestResult moderate(HttpMethod method, String path) {
        return http.method(method)
                .uri(path)
                .with(person(ada, "conversations.use", "conversations.moderate"))
                .exchange();
    }

    private ChatHttp chat() {
        return new ChatHttp(http);
    }

    private static List<String> idsIn(MvcTestResult list) {
        return read(list, "$[*].id");
    }
}
