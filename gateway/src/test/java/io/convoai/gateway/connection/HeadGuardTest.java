package io.convoai.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.gateway.RawRequest;
import io.convoai.gateway.RunningGateway;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadGuardTest {

    private final RunningGateway gateway = RunningGateway.shared();

    @Test
    void a_hundred_headers_are_read_and_one_more_is_refused() {
        assertThat(get("/bff/me", headers(98))).startsWith("HTTP/1.1 200");

        assertThat(get("/bff/me", headers(99)))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "HEADERS_TOO_LARGE", "more than 100 headers")
                .containsIgnoringCase("x-request-id: req_");
    }

    @Test
    void fifteen_kilobytes_of_headers_are_read_and_seventeen_refused() {
        assertThat(get("/bff/me", "X-Long: " + "x".repeat(15_000))).startsWith("HTTP/1.1 200");

        assertThat(get("/bff/me", "X-Long: " + "x".repeat(17_000)))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "HEADERS_TOO_LARGE");
    }

    @Test
    void an_address_without_end_is_refused() {
        assertThat(get("/" + "x".repeat(5_000)))
                .startsWith("HTTP/1.1 414")
                .contains("ADDRESS_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nno colon",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x",
                "\u0016\u0003\u0001\u0002 of TLS",
                "nonsense"
            })
    void what_is_no_http_is_a_problem_too(String text) {
        assertThat(RawRequest.send(gateway, text))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "MALFORMED_REQUEST");
    }

    private String get(String path, String... headers) {
        return RawRequest.send(
                gateway,
                Stream.concat(
                                Stream.of("GET %s HTTP/1.1".formatted(path), "Host: localhost"),
                                Stream.of(headers))
                        .toArray(String[]::new));
    }

    /** Beside Host and Connection. */
    private static String[] headers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "X-%d: x".formatted(i))
                .toArray(String[]::new);
    }
}
