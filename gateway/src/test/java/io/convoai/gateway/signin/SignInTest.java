package io.convoai.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RunningGateway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private final RunningGateway gateway = RunningGateway.shared();
    private final Browser browser = gateway.browser();

    @Test
    void a_person_signs_in_and_the_browser_gets_a_session_but_no_token() {
        var toAuthService = browser.open("/bff/login?return_to=/chat/abc%3Fpanel=insights");
        var back = browser.follow(toAuthService);
        var signedIn = browser.follow(back);

        assertThat(locationOf(toAuthService))
                .startsWith("http://localhost:3000/oauth2/authorize?")
                .contains(
                        "code_challenge_method=S256",
                        "redirect_uri=http://localhost:3000/bff/callback");
        assertThat(locationOf(signedIn)).isEqualTo("/chat/abc?panel=insights");
        assertThat(cookieOf(signedIn, "convoai"))
                .contains("HTTPOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "eyJ");
        assertThat(cookieOf(signedIn, "convoai_login")).contains("Max-Age=0");
        assertThat(cookieOf(toAuthService, "convoai_login"))
                .contains("HTTPOnly", "SameSite=Lax", "Max-Age=600")
                .doesNotContain("chat");
    }

    @Test
    void the_web_application_learns_who_is_signed_in() {
        var me = browser.signIn().json("/bff/me");

        assertThat(me.path("authenticated").asBoolean()).isTrue();
        assertThat(me.path("user").path("id").asString()).isEqualTo("UidOfAna00000000");
        assertThat(me.path("user").path("username").asString()).isEqualTo("ana");
        assertThat(me.path("user").path("full_name").asString()).isEqualTo("Ana Berg");
        assertThat(me.path("user").path("email").asString()).isEqualTo("ana@example.com");
        assertThat(me.path("roles").toString()).isEqualTo("[\"user\"]");
        assertThat(me.path("permissions").toString()).isEqualTo("[\"conversations.use\"]");
        assertThat(me.path("expires_at").asString()).endsWith("Z");
    }

    @Test
    void nobody_is_signed_in_without_a_session() {
        browser.cookies.put("convoai", "guessed");

        var response = browser.get("/bff/me");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"authenticated\":false}");
    }

    @Test
    void a_callback_of_another_sign_in_is_refused() {
        browser.follow(browser.open("/bff/login"));

        var response = browser.open("/bff/callback?code=stolen&state=of-somebody-else");

        assertThat(locationOf(response)).isEqualTo("/?sign_in=failed");
        assertThat(browser.cookies).doesNotContainKey("convoai");
    }

    @Test
    void a_callback_without_its_cookie_is_refused() {
        var back = browser.follow(browser.open("/bff/login"));
        browser.cookies.clear();

        assertThat(locationOf(browser.follow(back))).isEqualTo("/?sign_in=failed");
    }

    @Test
    void a_login_cookie_that_was_tampered_with_counts_as_none() {
        var back = browser.follow(browser.open("/bff/login"));
        browser.cookies.computeIfPresent("convoai_login", (_, sealed) -> sealed.substring(1));

        assertThat(locationOf(browser.follow(back))).isEqualTo("/?sign_in=failed");
    }

    @Test
    void a_code_is_worth_nothing_twice() {
        var back = browser.follow(browser.open("/bff/login"));
        var login = browser.cookies.get("convoai_login");
        browser.follow(back);
        browser.cookies.clear();
        browser.cookies.put("convoai_login", login);

        assertThat(locationOf(browser.follow(back))).isEqualTo("/?sign_in=failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/%5Cevil.example",
                "javascript:alert(1)",
                "/bff/logout",
                "chat"
            })
    void a_sign_in_returns_to_no_foreign_place(String returnTo) {
        var back = browser.follow(browser.open("/bff/login?return_to=" + returnTo));

        assertThat(locationOf(browser.follow(back))).isEqualTo("/");
    }

    private static String locationOf(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("none");
    }

    private static String cookieOf(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("none");
    }
}
