package io.convoai.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void each_death_doubles_the_wait_up_to_half_a_minute() {
        var waits = IntStream.range(0, 8).mapToObj(death -> backoff.afterDeath().toMillis());

        assertThat(waits)
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
    }

    @Test
    void a_healthy_minute_is_forgiveness_and_less_is_not() {
        backoff.afterDeath();
        backoff.afterDeath();

        backoff.lived(Duration.ofSeconds(59));
        assertThat(backoff.afterDeath()).hasSeconds(2);
        backoff.lived(Duration.ofSeconds(60));
        assertThat(backoff.afterDeath()).hasMillis(500);
    }
}
