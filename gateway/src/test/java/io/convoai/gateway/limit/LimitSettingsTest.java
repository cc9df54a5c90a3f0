package io.convoai.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LimitSettingsTest {

    @Test
    void switched_off_says_so_at_start(CapturedOutput output) {
        assertThat(new LimitSettings(false, 600).isOff()).isTrue();
        assertThat(output).containsOnlyOnce("CONVOAI_LIMITS=off");
    }

    @Test
    void zero_is_without_limit_and_less_is_a_mistake(CapturedOutput output) {
        assertThat(new LimitSettings(true, 0).isOff()).isTrue();
        assertThat(new LimitSettings(true, 1).isOff()).isFalse();
        assertThatThrownBy(() -> new LimitSettings(true, -1))
                .hasMessageStartingWith("CONVOAI_LIMIT_CALLS_PER_MINUTE is -1; expected");
        assertThat(output).doesNotContain("CONVOAI_LIMITS");
    }
}
