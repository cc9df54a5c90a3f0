package io.convoai.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RecordingSocket;
import io.convoai.gateway.RunningGateway;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallLimitTest {

    private static final int LIMIT = 5;
    private static final String API = "/api/conversations";

    /** Trusts this machine, so that a test can come from where it likes. */
    private static final RunningGateway GATEWAY =
            RunningGateway.with(
                    Map.of(
                            "convoai.limits", "on",
                            "convoai.limit-calls-per-minute", LIMIT,
                            "convoai.trusted-proxies", "127.0.0.1"));

    private final Browser browser = GATEWAY.browser();

    @BeforeEach
    void aMinuteLater() {
        GATEWAY.clock.advance(Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void one_call_too_many_is_refused_with_the_time_to_wait() {
        exhaust("203.0.113.1");

        var refused = callFrom("203.0.113.1");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("12");
        var problem = Browser.json(refused);
        assertThat(problem.path("code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(problem.path("detail").asString())
                .isEqualTo("More than 5 calls came within a minute. Try again in 12 seconds.");

        GATEWAY.clock.advance(Duration.ofSeconds(12));
        assertThat(callFrom("203.0.113.1").statusCode()).isEqualTo(200);
        assertThat(callFrom("203.0.113.1").statusCode()).isEqualTo(429);
    }

    @Test
    void another_address_goes_on() {
        exhaust("203.0.113.2");

        assertThat(callFrom("203.0.113.3").statusCode()).isEqualTo(200);
    }

    @Test
    void a_whole_ipv6_network_counts_as_one() {
        for (var i = 1; i <= LIMIT; i++) {
            assertThat(callFrom("2001:db8::" + i).statusCode()).isEqualTo(200);
        }

        assertThat(callFrom("2001:db8::ffff").statusCode()).isEqualTo(429);
        assertThat(callFrom("2001:db8:0:1::1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_is_one_with_cookie_and_token_wherever_the_calls_come_from() {
        browser.signIn();
        assertThat(callFrom("203.0.113.10").statusCode()).isEqualTo(200);
        var token = "Bearer " + GATEWAY.auth.accessToken("sid_of-a-program");
        assertThat(callFrom("203.0.113.10", "Authorization", token).statusCode()).isEqualTo(200);

        for (var i = 0; i < LIMIT - 1; i++) {
            assertThat(callFrom("203.0.113.2" + i).statusCode()).isEqualTo(200);
        }

        assertThat(callFrom("203.0.113.30", "Authorization", token).statusCode()).isEqualTo(200);
        assertThat(callFrom("203.0.113.31", "Authorization", token).statusCode()).isEqualTo(429);
        assertThat(callFrom("203.0.113.32").statusCode()).isEqualTo(429);
        assertThat(GATEWAY.browser().get(API, "X-Forwarded-For", "203.0.113.32").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokens_and_cookies_that_are_made_up_count_for_their_address() {
        var made = IntStream.range(0, LIMIT);
        made.forEach(
                i -> assertThat(callFrom("203.0.113.40", madeUp(i)).statusCode()).isEqualTo(200));

        assertThat(callFrom("203.0.113.40", madeUp(LIMIT)).statusCode()).isEqualTo(429);
        assertThat(callFrom("203.0.113.40", madeUp(LIMIT + 1)).statusCode()).isEqualTo(429);
    }

    @Test
    void a_socket_is_one_call_however_much_is_said_on_it() {
        // Fetching the keys for the first token may take longer than a caller is looked for.
        var another = GATEWAY.auth.accessToken("sid_of-another-client");
        RecordingSocket.open(browser.socket(), browser, "/ws/abc?token=" + another);
        var token = GATEWAY.auth.accessToken("sid_of-an-old-client");
        RecordingSocket.open(browser.socket(), browser, "/ws/abc?token=" + token);
        for (var i = 0; i < LIMIT; i++) {
            RecordingSocket.open(browser.socket(), browser, "/ws/abc?token=" + token).send("hello");
        }

        assertThat(RecordingSocket.refusal(browser.socket(), browser, "/ws/abc?token=" + token))
                .isEqualTo(429);
    }

    @Test
    void files_and_the_state_of_health_are_free() {
        exhaust("203.0.113.50");

        for (var path : new String[] {"/assets/app-4f3a.js", "/health", "/docs/index.html"}) {
            assertThat(browser.get(path, "X-Forwarded-For", "203.0.113.50").statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private void exhaust(String address) {
        for (var i = 0; i < LIMIT; i++) {
            assertThat(callFrom(address).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> callFrom(String address) {
        return browser.get(API, "X-Forwarded-For", address);
    }

    private HttpResponse<String> callFrom(String address, String... header) {
        return browser.get(API, "X-Forwarded-For", address, header[0], header[1]);
    }

    private static String[] madeUp(int number) {
        return number % 2 == 0
                ? new String[] {"Authorization", "Bearer made.up.%d".formatted(number)}
                : new String[] {"Cookie", "convoai=made-up-%d".formatted(number)};
    }
}
