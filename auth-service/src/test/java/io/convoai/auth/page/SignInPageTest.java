package io.convoai.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import io.convoai.platform.test.MovableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class SignInPageTest {

    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void the_form_works_without_script_and_allows_none() {
        var page = visitors.visitor().get("/sign-in");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<label for=\"username\">", "autocomplete=\"current-password\"")
                .contains("href=\"/register\"")
                .doesNotContain("<script", "style=");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void its_looks_are_served_beside_it_and_make_no_session() {
        var visitor = visitors.visitor();

        assertThat(visitor.get("/sign-in/assets/theme.css").status()).isEqualTo(200);
        assertThat(visitor.get("/sign-in/assets/page.css").status()).isEqualTo(200);
        assertThat(visitor.get("/sign-in/assets/logo.svg").status()).isEqualTo(200);
        assertThat(visitor.get("/sign-in/assets/instrument-sans.woff2").header("Cache-Control"))
                .contains("max-age");
        assertThat(visitor.get("/sign-in/assets/nothing.css").status()).isEqualTo(404);
        assertThat(visitor.get("/sign-in/assets/..%2fapplication.yaml").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void a_person_signs_in_by_name_or_by_address_and_goes_on() {
        var username = visitors.registered();

        var byName = signIn(visitors.visitor(), username.toUpperCase(), Visitors.PASSWORD);
        var byAddress =
                signIn(visitors.visitor(), " " + username + "@example.com ", Visitors.PASSWORD);

        assertThat(byName.status()).isEqualTo(302);
        assertThat(byName.header("Location")).endsWith("/bff/login?return_to=/chat");
        assertThat(byAddress.status()).isEqualTo(302);
    }

    @Test
    void the_session_of_before_is_not_the_session_of_after() {
        var browser = visitors.visitor();
        browser.get("/sign-in");
        var before = browser.cookies().get("convoai_auth");

        var answer = signIn(browser, visitors.registered(), Visitors.PASSWORD);

        assertThat(browser.cookies().get("convoai_auth")).isNotEqualTo(before);
        assertThat(answer.header("Set-Cookie"))
                .startsWith("convoai_auth=")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void who_is_signed_in_is_not_asked_again() {
        var browser = visitors.browserOf(visitors.registered());

        assertThat(browser.get("/sign-in").status()).isEqualTo(302);
        assertThat(browser.get("/register").status()).isEqualTo(302);
    }

    @Test
    void a_session_that_cannot_be_read_any_more_is_a_new_one() {
        var browser = visitors.browserOf(visitors.registered());
        jdbc.sql("update spring_session_attributes set attribute_bytes = 'old'").update();

        assertThat(browser.get("/sign-in").status()).isEqualTo(200);
        assertThat(signIn(browser, visitors.registered(), Visitors.PASSWORD).status())
                .isEqualTo(302);
    }

    @Test
    void a_form_without_its_hidden_field_is_refused_kindly() {
        var username = visitors.registered();

        var answer =
                visitors.visitor()
                        .postForm(
                                "/sign-in",
                                Map.of("username", username, "password", Visitors.PASSWORD));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("open for too long").contains("href=\"/sign-in\"");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        var username = visitors.registered();

        var wrong = signIn(visitors.visitor(), username, "wrong");
        var unknown = signIn(visitors.visitor(), "nobody_here", "wrong");
        var empty = signIn(visitors.visitor(), username, "");
        var endless = signIn(visitors.visitor(), "x".repeat(3_000), "wrong");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).contains("role=\"alert\"", "value=\"" + username + "\"");
        assertThat(alertOf(unknown)).isEqualTo(alertOf(wrong));
        assertThat(alertOf(empty)).isEqualTo(alertOf(wrong));
        assertThat(alertOf(endless)).isEqualTo(alertOf(wrong));
    }

    @Test
    void what_was_typed_comes_back_as_text() {
        var answer = signIn(visitors.visitor(), "\"><script>alert(1)</script>", "wrong");

        assertThat(answer.body()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void a_suspended_person_does_not_get_in_and_is_told_why_for_the_right_password_only() {
        var username = visitors.registered();
        jdbc.sql("update account set active = false where username = ?").param(username).update();

        var told = signIn(visitors.visitor(), username, Visitors.PASSWORD);
        var guessed = signIn(visitors.visitor(), username, "a guess");

        assertThat(told.status()).isEqualTo(403);
        assertThat(alertOf(told)).contains("Your account is suspended.");
        assertThat(guessed.status()).isEqualTo(401);
        assertThat(alertOf(guessed)).doesNotContain("suspended");
    }

    @Test
    void who_guesses_waits_longer_each_time_and_locks_nobody_else_out() {
        var username = visitors.registered();
        var guesser = visitors.visitor();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(guesser, username, "guess " + i).status()).isEqualTo(401);
        }

        var eleventh = signIn(guesser, username, Visitors.PASSWORD);
        var fromElsewhere = signIn(visitors.visitor(), username, Visitors.PASSWORD);
        clock.advance(Duration.ofSeconds(31));
        var afterWaiting = signIn(guesser, username, "guess 11");
        var next = signIn(guesser, username, "guess 12");

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.body()).contains("too many wrong passwords", "30 seconds");
        assertThat(eleventh.header("Retry-After")).isEqualTo("30");
        assertThat(fromElsewhere.status()).isEqualTo(302);
        assertThat(afterWaiting.status()).isEqualTo(401);
        assertThat(next.header("Retry-After")).isEqualTo("60");
    }

    @Test
    void guesses_are_forgotten_after_five_minutes_or_by_the_right_password() {
        var username = visitors.registered();
        var forgetful = visitors.visitor();
        for (int i = 0; i < 9; i++) {
            signIn(forgetful, username, "guess " + i);
        }
        assertThat(signIn(forgetful, username, Visitors.PASSWORD).status()).isEqualTo(302);
        forgetful.cookies().clear();
        for (int i = 0; i < 9; i++) {
            signIn(forgetful, username, "guess " + i);
        }
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(signIn(forgetful, username, "guess").status()).isEqualTo(401);
        assertThat(signIn(forgetful, username, Visitors.PASSWORD).status()).isEqualTo(302);
    }

    private static Answer signIn(Visitor browser, String username, String password) {
        return browser.fillIn("/sign-in", Map.of("username", username, "password", password));
    }

    private static String alertOf(Answer answer) {
        var start = answer.body().indexOf("role=\"alert\"");
        return answer.body().substring(start, answer.body().indexOf("</p>", start));
    }
}
