package io.convoai.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RawRequest;
import io.convoai.gateway.RunningGateway;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebApplicationTest {

    private final RunningGateway gateway = RunningGateway.shared();
    private final Browser browser = gateway.browser();

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/chat", "/chat/abc?panel=insights", "/a/page/of/later", "/apiary"})
    void a_browser_gets_the_one_page_wherever_nothing_else_is(String path) {
        var response = browser.open(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<title>ConvoAI</title>");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/app-gone.js",
                "/old-chunk.js",
                "/chat/file.txt",
                "/api/x",
                "/bff/x",
                "/widget/x"
            })
    void a_file_or_an_api_path_is_missed_and_not_a_page(String path) {
        assertThat(browser.open(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_program_that_wants_no_page_gets_none() {
        assertThat(browser.get("/chat", "Accept", "application/json").statusCode()).isEqualTo(404);
        assertThat(browser.get("/chat").statusCode()).isEqualTo(404);
        assertThat(browser.post("/chat", "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void files_with_a_hash_are_kept_for_ever_and_others_are_asked_for() {
        var chunk = browser.get("/assets/app-4f3a.js");
        var boot = browser.get("/boot.js");

        assertThat(chunk.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
        assertThat(boot.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(boot.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
    }

    @Test
    void what_is_large_travels_compressed() {
        var response = browser.get("/assets/app-4f3a.js", "Accept-Encoding", "gzip");

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/conversations", "/bff/me", "/api/nothing"})
    void every_answer_carries_the_security_headers(String path) {
        var headers = browser.open(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .contains("object-src 'none'", "base-uri 'self'", "script-src 'self';");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void the_loopback_address_leads_to_localhost() {
        var answer = page("127.0.0.1:3000", "/chat?x=1");

        assertThat(answer)
                .startsWith("HTTP/1.1 307")
                .containsIgnoringCase("location: http://localhost:3000/chat?x=1");
    }

    @Test
    void plain_http_on_another_host_says_why_it_does_not_open() {
        var answer = page("chat.example:3000", "/");

        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("text/plain", "CONVOAI_PUBLIC_URL", "http://localhost:3000")
                .doesNotContain("<title>");
    }

    @Test
    void programs_may_use_any_address() {
        assertThat(
                        RawRequest.send(
                                gateway,
                                "GET /health HTTP/1.1",
                                "Host: 127.0.0.1:3000",
                                "Accept: */*"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void under_https_cookies_belong_to_this_host_alone() {
        var settings = Map.<String, Object>of("convoai.public-url", "https://chat.example");
        try (var secure = RunningGateway.with(settings)) {
            var answer =
                    RawRequest.send(
                            secure,
                            "GET /bff/login HTTP/1.1",
                            "Host: chat.example",
                            "Accept: text/html");

            assertThat(answer)
                    .contains("__Host-convoai_login=", "; Secure", "Strict-Transport-Security")
                    .containsIgnoringCase("location: https://chat.example/oauth2/authorize");
        }
    }

    private String page(String host, String path) {
        return RawRequest.send(
                gateway, "GET %s HTTP/1.1".formatted(path), "Host: " + host, "Accept: text/html");
    }
}
