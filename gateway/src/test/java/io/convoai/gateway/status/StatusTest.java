package io.convoai.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RunningGateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StatusTest {

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(6);

    private final RunningGateway gateway = RunningGateway.shared();
    private final Browser browser = gateway.browser();

    @Test
    void health_tells_of_the_gateway_and_of_each_service() {
        var response = browser.get("/health");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"status\":\"healthy\"", "\"service\":\"gateway\"", "\"version\":")
                .contains(
                        "\"checks\":{\"database\":\"up\",\"auth\":\"up\",\"chat\":\"up\",\"analytics\":\"up\"}");
    }

    @Test
    void a_dead_service_degrades_the_platform_and_takes_the_gateway_not_along() {
        try (var alone = RunningGateway.alone()) {
            alone.service.stop();

            var response = alone.browser().get("/health");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .contains("\"status\":\"degraded\"", "\"chat\":\"down\"", "\"auth\":\"up\"");
        }
    }

    @Test
    void what_a_service_says_of_itself_is_passed_on() {
        try (var alone = RunningGateway.alone()) {
            alone.service.health = "{\"status\": \"degraded\", \"checks\": {\"kafka\": \"down\"}}";

            var response = alone.browser().get("/health");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .contains("\"status\":\"degraded\"", "\"chat\":\"degraded\"")
                    .contains("\"database\":\"up\"", "\"auth\":\"up\"");
        }
    }

    @Test
    void a_service_that_hangs_holds_up_neither_health_nor_the_document() {
        try (var alone = RunningGateway.alone()) {
            alone.service.isMute = true;
            var start = System.nanoTime();

            var health = alone.browser().json("/health");
            var api = alone.browser().json("/openapi.json");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(A_FEW_SECONDS);
            assertThat(health.path("status").asString()).isEqualTo("degraded");
            assertThat(health.path("checks").path("chat").asString()).isEqualTo("down");
            assertThat(api.path("x-left-out").toString()).isEqualTo("[\"chat\",\"analytics\"]");

            alone.service.isMute = false;

            assertThat(alone.browser().json("/openapi.json").has("x-left-out")).isFalse();
        }
    }

    @Test
    void the_documents_of_the_services_are_joined_and_the_missing_is_named() {
        var api = browser.json("/openapi.json");

        assertThat(api.path("paths").has("/api/conversations")).isTrue();
        assertThat(api.path("paths").has("/health")).isFalse();
        assertThat(api.path("components").path("schemas").has("chat.Page")).isTrue();
        assertThat(api.path("components").path("securitySchemes").has("bearer")).isTrue();
        assertThat(api.toString()).contains("#/components/schemas/analytics.Page");
    }

    @Test
    void a_service_that_is_away_is_left_out_of_the_document_and_named() {
        try (var alone = RunningGateway.alone()) {
            alone.service.stop();

            var api = alone.browser().json("/openapi.json");

            assertThat(api.path("x-left-out").toString()).isEqualTo("[\"chat\",\"analytics\"]");
        }
    }

    @Test
    void the_api_has_a_page_of_its_own() {
        assertThat(browser.get("/docs").headers().firstValue("Location"))
                .hasValue("/docs/index.html");
        assertThat(browser.get("/docs/index.html").body()).contains("swagger-ui");
        assertThat(browser.get("/docs/swagger-ui.css").statusCode()).isEqualTo(200);
        assertThat(browser.get("/docs/swagger-initializer.js").body()).contains("/openapi.json");
    }

    @Test
    void inner_figures_are_for_who_has_the_token() {
        for (var path : new String[] {"/actuator", "/actuator/prometheus", "/actuator/health"}) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(browser.get(path, "X-Metrics-Token", "guessed").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        var figures =
                browser.get(
                        "/actuator/prometheus", "X-Metrics-Token", RunningGateway.METRICS_TOKEN);
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body()).contains("jvm_memory_used_bytes");
    }
}
