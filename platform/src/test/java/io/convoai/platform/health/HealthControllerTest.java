package io.convoai.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthControllerTest {

    @ParameterizedTest
    @CsvSource({
        "up, up, healthy, 200",
        "up, down, degraded, 200",
        "down, up, unhealthy, 503",
        "down, down, unhealthy, 503"
    })
    void only_what_is_vital_makes_a_service_unhealthy(
            String database, String kafka, String status, int code) {
        var checks =
                List.<HealthCheck>of(
                        new Check("kafka", kafka, false), new Check("database", database, true));

        var health = new HealthController("chat", "1", checks, List.of()).health();

        assertThat(health.getStatusCode().value()).isEqualTo(code);
        assertThat(health.getBody())
                .containsEntry("status", status)
                .containsEntry("checks", Map.of("database", database, "kafka", kafka));
    }

    private record Check(String name, String state, boolean isVital) implements HealthCheck {

        @Override
        public void check() throws Exception {
            if (state.equals("down")) {
                throw new Exception("away");
            }
        }
    }
}
