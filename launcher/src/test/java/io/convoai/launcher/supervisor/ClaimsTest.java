package io.convoai.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.state.Problem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {

    @Test
    void of_two_platforms_that_start_at_once_the_second_is_told_which_port_is_not_its_own(
            @TempDir Path one, @TempDir Path two) throws Exception {
        var first = FreePlaces.in(one);
        int shared = first.port("kafka");
        var second = FreePlaces.in(two, Map.of("CONVOAI_KAFKA_PORT", String.valueOf(shared)));

        try (var _ = Claims.of(first)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> Claims.of(second))
                    .withMessageStartingWith("kafka cannot start: port %d belongs to", shared);
        }
        assertThatNoException().isThrownBy(() -> Claims.of(second).close());
    }
}
