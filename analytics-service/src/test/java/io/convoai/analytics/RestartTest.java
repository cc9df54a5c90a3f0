package io.convoai.analytics;

import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.platform.event.Event;
import io.convoai.platform.test.KafkaBroker;
import io.convoai.platform.test.Postgres;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class RestartTest {

    private final JdbcConnectionDetails database = Postgres.database();
    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);

    @Test
    void a_service_that_stops_in_the_middle_goes_on_where_it_was() {
        try (var service = start()) {
            tell(messages(1_000));
            await().atMost(Duration.ofSeconds(30)).until(() -> messagesOfAna(service) > 0);
        }
        tell(messages(1_000));

        try (var service = start()) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(messagesOfAna(service)).isEqualTo(2_000));
        }
    }

    private Event[] messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        messageSent(RandomStringUtils.secure().nextAlphanumeric(12), ana, 1, 1))
                .toArray(Event[]::new);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(AnalyticsServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--spring.kafka.bootstrap-servers=" + KafkaBroker.address(),
                        "--spring.kafka.consumer.group-id=restart-test");
    }

    private int messagesOfAna(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class)
                .sql("select messages from person_total where uid = ?")
                .param(ana)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
