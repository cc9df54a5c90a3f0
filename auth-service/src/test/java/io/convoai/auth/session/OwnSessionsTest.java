package io.convoai.auth.session;

import static io.convoai.auth.GatewayClient.claimsOf;
import static io.convoai.auth.GatewayClient.sidOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.PublishedEvents;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import io.convoai.platform.event.Event;
import io.convoai.platform.test.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class OwnSessionsTest {

    private static final String PATH = "/users/me/sessions";

    @Autowired Visitors visitors;
    @Autowired PublishedEvents events;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private String username;
    private Answer tokens;
    private Visitor person;

    @BeforeEach
    void person() {
        username = visitors.registered();
        tokens = visitors.tokensOf(username);
        person = visitors.visitor().bearing(tokens);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void people_see_where_they_are_signed_in_newest_first() {
        var browser =
                visitors.visitorFrom("203.0.113.9").withUserAgent("Firefox/" + "9".repeat(400));
        browser.fillIn("/sign-in", Map.of("username", username, "password", Visitors.PASSWORD));

        var answer = person.get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<List<String>>json("$.items[*].client"))
                .containsExactly("browser", "password");
        assertThat(answer.<List<Boolean>>json("$.items[*].current")).containsExactly(false, true);
        assertThat(answer.<String>json("$.items[1].id")).isEqualTo(sidOf(tokens));
        assertThat(answer.<String>json("$.items[0].address")).isEqualTo("203.0.113.9");
        assertThat(answer.<String>json("$.items[0].user_agent"))
                .startsWith("Firefox/9")
                .hasSize(300);
        assertThat(answer.<Map<String, Object>>json("$.items[0]"))
                .containsOnlyKeys(
                        "id",
                        "current",
                        "client",
                        "user_agent",
                        "address",
                        "signed_in_at",
                        "last_used_at");
        assertThat(answer.<Object>json("$.next_cursor")).isNull();
    }

    @Test
    void a_refresh_counts_as_use() {
        var browser = visitors.browserOf(username);
        var there = visitors.gateway().tokensBy(browser);
        clock.advance(Duration.ofMinutes(10));

        visitors.gateway().refresh(there.refreshToken()).requireStatus(200);

        var session = person.get(PATH);
        Instant signedIn = Instant.parse(session.json("$.items[0].signed_in_at"));
        Instant lastUsed = Instant.parse(session.json("$.items[0].last_used_at"));
        assertThat(Duration.between(signedIn, lastUsed))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void many_are_read_page_by_page() {
        for (int i = 0; i < 4; i++) {
            visitors.tokensOf(username);
        }
        List<String> all = person.get(PATH).json("$.items[*].id");

        var first = person.get(PATH + "?limit=3");
        var second = person.get(PATH + "?limit=3&cursor=" + first.json("$.next_cursor"));

        assertThat(first.<List<String>>json("$.items[*].id")).isEqualTo(all.subList(0, 3));
        assertThat(second.<List<String>>json("$.items[*].id")).isEqualTo(all.subList(3, 5));
        assertThat(second.<Object>json("$.next_cursor")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=no%20id", "cursor=a%00b"})
    void wrong_parameters_are_refused(String parameters) {
        assertThat(person.get(PATH + "?" + parameters).status()).isEqualTo(422);
    }

    @Test
    void what_has_ended_or_was_not_used_for_long_is_not_shown() {
        var ended = visitors.gateway().tokensBy(visitors.browserOf(username));
        visitors.gateway().revoke(ended.refreshToken());
        assertThat(person.get(PATH).<List<String>>json("$.items[*].id"))
                .containsExactly(sidOf(tokens));

        jdbc.sql("update sign_in set last_used_at = now() - interval '15 days' where sid = ?")
                .param(sidOf(tokens))
                .update();
        var later = visitors.signedIn(username);

        assertThat(later.get(PATH).<List<Boolean>>json("$.items[*].current")).containsExactly(true);
        assertThat(later.delete(PATH + "/" + sidOf(tokens)).status()).isEqualTo(404);
    }

    @Test
    void people_end_a_session_elsewhere() {
        var there = visitors.tokensOf(username);

        var answer = person.delete(PATH + "/" + sidOf(there));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(me(there).status()).isEqualTo(401);
        assertThat(me(tokens).status()).isEqualTo(200);
        assertThat(person.delete(PATH + "/" + sidOf(there)).status()).isEqualTo(404);
    }

    @Test
    void people_end_all_sessions_but_this_one_and_everybody_hears() throws Exception {
        var program = visitors.tokensOf(username);
        var browser = visitors.browserOf(username);
        var inBrowser = visitors.gateway().tokensBy(browser);
        var somebodys = visitors.tokensOf(visitors.registered());

        var answer = person.delete(PATH);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(me(program).status()).isEqualTo(401);
        assertThat(me(inBrowser).status()).isEqualTo(401);
        assertThat(visitors.gateway().refresh(inBrowser.refreshToken()).status()).isEqualTo(400);
        assertThat(browser.get("/sign-in").status()).isEqualTo(200);
        assertThat(me(tokens).status()).isEqualTo(200);
        assertThat(me(somebodys).status()).isEqualTo(200);
        assertThat(events.about(claimsOf(tokens.accessToken()).getStringClaim("uid"), 8))
                .extracting(Event::type)
                .endsWith(
                        "user_signed_out", "session_revoked", "user_signed_out", "session_revoked");
    }

    @Test
    void nobody_ends_or_even_finds_the_session_of_somebody_else() {
        var somebodys = visitors.tokensOf(visitors.registered());

        var foreign = person.delete(PATH + "/" + sidOf(somebodys));
        var absent = person.delete(PATH + "/0000000000000000");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.<String>json("$.code")).isEqualTo("SESSION_NOT_FOUND");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(me(somebodys).status()).isEqualTo(200);
        assertThat(person.get(PATH + "?cursor=" + sidOf(somebodys)).<List<?>>json("$.items"))
                .isEmpty();
    }

    @Test
    void strangers_have_no_sessions() {
        var stranger = visitors.visitor();

        assertThat(stranger.get(PATH).status()).isEqualTo(401);
        assertThat(stranger.delete(PATH).status()).isEqualTo(401);
        assertThat(stranger.delete(PATH + "/" + sidOf(tokens)).status()).isEqualTo(401);
        assertThat(me(tokens).status()).isEqualTo(200);
    }

    private Answer me(Answer tokens) {
        return visitors.visitor().bearing(tokens).get("/users/me");
    }
}
