package io.convoai.chat.conversation;

import static io.convoai.chat.ChatHttp.read;
import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatHttp;
import io.convoai.platform.test.PlatformTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class FindConversationTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String eve = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;

    @Test
    void the_list_shows_the_latest_first_and_goes_on_by_cursor() {
        var first = started(ana);
        var second = started(ana);
        var third = started(ana);
        started(eve);

        var page = get(ana, "/api/conversations?limit=2");
        String cursor = read(page, "$.next_cursor");
        var rest = get(ana, "/api/conversations?limit=2&cursor=" + cursor);

        assertThat(idsIn(page)).containsExactly(third, second);
        assertThat(idsIn(rest)).containsExactly(first);
        assertThat(rest).bodyJson().extractingPath("$.next_cursor").isNull();
    }

    @Test
    void a_title_is_found_by_any_part_of_it_in_small_or_capital_letters() {
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
    void what_is_found_goes_on_by_cursor() {
        var older = titled(ana, "Plan A");
        titled(ana, "Between");
        var newer = titled(ana, "plan b");

        var page = search("plan", "&limit=1");
        String cursor = read(page, "$.next_cursor");

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
    void renaming_keeps_the_place_in_the_list() {
        var older = started(ana);
        var newer = started(ana);

        var renamed = rename(older, "New name");

        assertThat(renamed).bodyJson().extractingPath("$.title").isEqualTo("New name");
        assertThat(idsIn(get(ana, "/api/conversations"))).containsExactly(newer, older);
    }

    private String started(String uid) {
        return chat().started(uid);
    }

    private String titled(String uid, String title) {
        return chat().titled(uid, title);
    }

    private List<String> found(String titlePart) {
        return idsIn(search(titlePart, ""));
    }

    private MvcTestResult search(String titlePart, String more) {
        var part = URLEncoder.encode(titlePart, StandardCharsets.UTF_8).replace("+", "%20");
        return http.get()
                .uri(URI.create("/api/conversations?q=" + part + more))
                .with(person(ana, "conversations.use"))
                .exchange();
    }

    private MvcTestResult get(String uid, String path) {
        return chat().get(uid, path);
    }

    private MvcTestResult rename(String id, String title) {
        var body = "{\"title\": \"%s\"}".formatted(title);
        return chat().call(HttpMethod.PATCH, ana, "/api/conversations/" + id, body);
    }

    private ChatHttp chat() {
        return new ChatHttp(http);
    }

    private static List<String> idsIn(MvcTestResult page) {
        return read(page, "$.items[*].id");
    }
}
