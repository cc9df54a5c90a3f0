package io.convoai.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.test.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FailedSignInsTest {

    private final MovableClock clock = new MovableClock();

    @Test
    void the_wait_doubles_up_to_a_quarter_of_an_hour() {
        var failed = new FailedSignIns(limit(Map.of("convoai.limit-sign-in", "2")), clock);
        failed.count("ana");
        assertThat(failed.waitFor("ana")).isEmpty();

        var waits = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            failed.count("ana");
            var remaining = failed.waitFor("ana").orElseThrow();
            waits.add(remaining.plusMillis(999).toSeconds());
            clock.advance(remaining);
        }

        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L);
        assertThat(failed.waitFor("ben")).isEmpty();
    }

    @Test
    void zero_and_off_are_without_limit() {
        for (var setting :
                Map.of("convoai.limit-sign-in", "0", "convoai.limits", "off").entrySet()) {
            var failed =
                    new FailedSignIns(limit(Map.of(setting.getKey(), setting.getValue())), clock);
            for (int i = 0; i < 50; i++) {
                failed.count("ana");
            }

            assertThat(failed.waitFor("ana")).isEmpty();
        }
    }

    @Test
    void slow_mistakes_never_add_up() {
        var failed = new FailedSignIns(limit(Map.of()), clock);
        for (int i = 0; i < 50; i++) {
            failed.count("ana");
            clock.advance(Duration.ofMinutes(1));

            assertThat(failed.waitFor("ana")).isEmpty();
        }
    }

    private static SignInLimit limit(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("convoai", SignInLimit.class);
    }
}
