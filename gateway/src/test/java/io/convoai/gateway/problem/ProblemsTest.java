package io.convoai.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.gateway.RawRequest;
import io.convoai.gateway.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @Test
    void what_nobody_expected_says_nothing_of_the_inside(CapturedOutput log) {
        var exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/api/x?token=secret-token"));

        new Problems(new JsonMapper())
                .handle(exchange, new IllegalStateException("table session is gone"))
                .block();

        var body = exchange.getResponse().getBodyAsString().block();
        assertThat(exchange.getResponse().getStatusCode()).hasToString("500 INTERNAL_SERVER_ERROR");
        assertThat(body)
                .contains("INTERNAL_ERROR", "request_id")
                .doesNotContain("session", "Exception", "secret-token");
        assertThat(log).contains("table session is gone").doesNotContain("secret-token");
    }

    @Test
    void what_is_no_proper_request_is_a_problem_too() {
        var gateway = RunningGateway.shared();

        var answer =
                RawRequest.send(
                        gateway,
                        "GET /bff/../bff/login;x HTTP/1.1",
                        "Host: localhost",
                        "Accept: */*");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }
}
