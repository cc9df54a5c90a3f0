package io.convoai.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RawLine;
import io.convoai.gateway.RunningGateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyLimitTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final RunningGateway gateway = RunningGateway.shared();

    @Test
    void a_body_of_one_megabyte_arrives_whole() throws Exception {
        var response = post(BodyPublishers.ofByteArray(new byte[MEGABYTE]));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Browser.json(response).path("body").asString()).hasSize(MEGABYTE);
    }

    static Stream<BodyPublisher> bodiesTooLarge() {
        return Stream.of(
                BodyPublishers.ofByteArray(new byte[MEGABYTE + 1]),
                BodyPublishers.ofByteArray(new byte[10 * MEGABYTE]),
                unannounced(MEGABYTE + 1),
                unannounced(10 * MEGABYTE));
    }

    @ParameterizedTest
    @MethodSource("bodiesTooLarge")
    void a_larger_one_is_refused_announced_or_not(BodyPublisher body) throws Exception {
        var response = post(body);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Browser.json(response).path("code").asString()).isEqualTo("BODY_TOO_LARGE");
        assertThat(Browser.json(response).path("detail").asString()).contains("1024 KB");
    }

    @Test
    void an_announced_one_is_refused_before_it_is_sent() {
        try (var line = new RawLine(gateway)) {
            line.write(
                    "POST /api/conversations HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n");

            assertThat(line.readAnswer()).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        var uri = URI.create("http://localhost:%d/api/conversations".formatted(gateway.port()));
        var request = HttpRequest.newBuilder(uri).POST(body).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    /** Sent in chunks, because nobody says how long it is. */
    private static BodyPublisher unannounced(int bytes) {
        return BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(new byte[bytes]));
    }
}
