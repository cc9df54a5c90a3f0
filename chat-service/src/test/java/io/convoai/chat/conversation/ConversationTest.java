package io.convoai.chat.conversation;

import static io.convoai.chat.ChatHttp.read;
import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatHttp;
import io.convoai.platform.test.PlatformTest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ConversationTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String eve = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired Trash trash;

    @Test
    void a_person_starts_a_conversation_and_finds_it() throws Exception {
        var started = post(ana, "/api/conversations", "{\"title\": \"Plans\"}");

        assertThat(started).hasStatus(HttpStatus.CREATED);
        String id = read(started, "$.id");
        assertThat(id).matches("[0-9A-Za-z]{12}");
        assertThat(get(ana, "/api/conversations/" + id))
                .bodyJson()
                .isLenientlyEqualTo("{\"title\": \"Plans\", \"status\": \"active\"}");
    }

    @Test
    void somebody_elses_and_an_absent_conversation_look_the_same() throws Exception {
        var id = started(ana);

        for (var path : List.of("/api/conversations/" + id, "/api/conversations/absent")) {
            assertThat(get(eve, path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(patch(eve, path, "{\"title\": \"Mine\"}")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(delete(eve, path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(eve, path + "/restore", "")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(eve, "/api/conversations/" + id))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"code": "CONVERSATION_NOT_FOUND", "detail": "Conversation not found"}
                        """);
    }

    @Test
    void a_stranger_and_a_person_without_the_permission_are_refused() {
        assertThat(http.get().uri("/api/conversations").exchange())
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(
                        http.get()
                                .uri("/api/conversations")
                                .with(person(ana, "analytics.read"))
                                .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_title_that_is_too_long_is_refused_with_its_field() {
        var response =
                post(ana, "/api/conversations", "{\"title\": \"%s\"}".formatted("x".repeat(201)));

        assertThat(response).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(response).bodyJson().extractingPath("$.errors[0].field").isEqualTo("title");
    }

    @Test
    void a_deleted_conversation_is_out_of_sight_until_it_is_restored() throws Exception {
        var id = started(ana);
        var path = "/api/conversations/" + id;

        assertThat(delete(ana, path)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(ana, path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete(ana, path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(eve, path + "/restore", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ana, path + "/restore", "")).hasStatus(HttpStatus.OK);
        assertThat(post(ana, path + "/restore", "")).hasStatus(HttpStatus.OK);
        assertThat(get(ana, path)).hasStatus(HttpStatus.OK);
    }

    @Test
    void the_trash_is_emptied_after_thirty_days() throws Exception {
        var kept = started(ana);
        var purged = started(ana);
        delete(ana, "/api/conversations/" + kept);
        delete(ana, "/api/conversations/" + purged);
        jdbc.sql(
                        """
                        update conversation set deleted_at = deleted_at - interval '31 days'
                         where id = ?
                        """)
                .param(purged)
                .update();

        assertThat(post(ana, "/api/conversations/" + purged + "/restore", ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        trash.purge();

        var left = jdbc.sql("select id from conversation where uid = ?").param(ana);
        assertThat(left.query(String.class).list()).containsExactly(kept);
    }

    @Test
    void a_full_trash_is_emptied_at_once() {
        jdbc.sql(
                        """
                        insert into conversation (id, uid, created_at, updated_at, deleted_at)
                        select ? || number, ?, now(), now(), '-infinity'
                          from generate_series(1, 1001) number
                        """)
                .params(ana, ana)
                .update();

        trash.purge();

        var left = jdbc.sql("select count(*) from conversation where uid = ?").param(ana);
        assertThat(left.query(Integer.class).single()).isZero();
    }

    @Test
    void two_hundred_at_once_get_ids_of_their_own() throws Exception {
        Callable<String> start = () -> started(ana);

        var ids = new HashSet<String>();
        try (var people = Executors.newFixedThreadPool(20)) {
            for (var id : people.invokeAll(Collections.nCopies(200, start))) {
                ids.add(id.get());
            }
        }

        assertThat(ids).hasSize(200);
    }

    private String started(String uid) {
        return chat().started(uid);
    }

    private MvcTestResult get(String uid, String path) {
        return chat().get(uid, path);
    }

    private MvcTestResult delete(String uid, String path) {
        return chat().delete(uid, path);
    }

    private MvcTestResult post(String uid, String path, String body) {
        return chat().post(uid, path, body);
    }

    private MvcTestResult patch(String uid, String path, String body) {
        return chat().call(HttpMethod.PATCH, uid, path, body);
    }

    private ChatHttp chat() {
        return new ChatHttp(http);
    }
}
