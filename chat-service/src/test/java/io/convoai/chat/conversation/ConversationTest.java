package io.convoai.chat.conversation;

import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.convoai.platform.id.RandomId;
import io.convoai.platform.test.PlatformTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ConversationTest {

    private static final String USE = "conversations.use";

    private final String ana = RandomId.ofLength(16);
    private final String eve = RandomId.ofLength(16);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired Trash trash;

    @Test
    void a_person_starts_a_conversation_and_finds_it() throws Exception {
        var started = post(ana, "/api/conversations", "{\"title\": \"Plans\"}");

        assertThat(started).hasStatus(HttpStatus.CREATED);
        var id = idOf(started);
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
    void the_list_shows_the_latest_first_and_goes_on_by_cursor() throws Exception {
        var first = started(ana);
        var second = started(ana);
        var third = started(ana);
        started(eve);

        var page = get(ana, "/api/conversations?limit=2");
        String cursor = JsonPath.read(bodyOf(page), "$.next_cursor");
        var rest = get(ana, "/api/conversations?limit=2&cursor=" + cursor);

        assertThat(idsIn(page)).containsExactly(third, second);
        assertThat(idsIn(rest)).containsExactly(first);
        assertThat(rest).bodyJson().extractingPath("$.next_cursor").isNull();
    }

    @Test
    void a_title_is_found_by_any_part_of_it_in_small_or_capital_letters() throws Exception {
        var first = titled(ana, "Plans for the STRASSE");
        var second = titled(ana, "Straße 100%");
        titled(ana, "Something else");
        titled(eve, "Straße");
        started(ana);

        assertThat(found("straße")).containsExactly(second, first);
        assertThat(found(" 100% ")).containsExactly(second);
        assertThat(found("%")).containsExactly(second);
        assertThat(found("_")).isEmpty();
        assertThat(found("' or 1 = 1")).isEmpty();
        assertThat(found(" ")).hasSize(4);
    }

    @Test
    void what_is_found_goes_on_by_cursor() throws Exception {
        var older = titled(ana, "Plan A");
        titled(ana, "Between");
        var newer = titled(ana, "plan b");

        var page = search("plan", "&limit=1");
        String cursor = JsonPath.read(bodyOf(page), "$.next_cursor");

        assertThat(idsIn(page)).containsExactly(newer);
        assertThat(idsIn(search("plan", "&limit=1&cursor=" + cursor))).containsExactly(older);
    }

    @Test
    void what_no_title_can_have_is_not_searched() {
        assertThat(search("x".repeat(201), "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(search("a\0b", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void a_cursor_of_something_else_is_refused() {
        var response = get(ana, "/api/conversations?cursor=abc");

        assertThat(search("", "&cursor=2026-01-01T00:00:00Z_%00"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(response).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(response).bodyJson().extractingPath("$.code").isEqualTo("INVALID_CURSOR");
    }

    @Test
    void renaming_keeps_the_place_in_the_list() throws Exception {
        var older = started(ana);
        var newer = started(ana);

        var renamed = patch(ana, "/api/conversations/" + older, "{\"title\": \"New name\"}");

        assertThat(renamed).bodyJson().extractingPath("$.title").isEqualTo("New name");
        assertThat(idsIn(get(ana, "/api/conversations"))).containsExactly(newer, older);
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

    private String started(String uid) throws Exception {
        return idOf(post(uid, "/api/conversations", "{}"));
    }

    private String titled(String uid, String title) throws Exception {
        return idOf(post(uid, "/api/conversations", "{\"title\": \"%s\"}".formatted(title)));
    }

    private List<String> found(String titlePart) throws Exception {
        return idsIn(search(titlePart, ""));
    }

    private MvcTestResult search(String titlePart, String more) {
        var part = URLEncoder.encode(titlePart, StandardCharsets.UTF_8).replace("+", "%20");
        return http.get()
                .uri(URI.create("/api/conversations?q=" + part + more))
                .with(person(ana, USE))
                .exchange();
    }

    private MvcTestResult get(String uid, String path) {
        return http.get().uri(path).with(person(uid, USE)).exchange();
    }

    private MvcTestResult delete(String uid, String path) {
        return http.delete().uri(path).with(person(uid, USE)).exchange();
    }

    private MvcTestResult post(String uid, String path, String body) {
        return http.post()
                .uri(path)
                .with(person(uid, USE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult patch(String uid, String path, String body) {
        return http.patch()
                .uri(path)
                .with(person(uid, USE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String bodyOf(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    private static String idOf(MvcTestResult result) throws Exception {
        return JsonPath.read(bodyOf(result), "$.id");
    }

    private static List<String> idsIn(MvcTestResult page) throws Exception {
        return JsonPath.read(bodyOf(page), "$.items[*].id");
    }
}
