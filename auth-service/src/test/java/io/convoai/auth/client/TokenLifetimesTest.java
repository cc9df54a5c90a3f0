package io.convoai.auth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenLifetimesTest {

    private static final Duration USUAL = Duration.ofHours(1);

    @Test
    void a_token_may_live_as_long_as_it_is_remembered_that_it_ended() {
        assertThat(lifetimes(USUAL, Duration.ofDays(29)).longestToken())
                .isGreaterThan(Duration.ofDays(29));
    }

    @Test
    void no_token_may_live_longer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifetimes(USUAL, Duration.ofDays(30)))
                .withMessageContaining("PT720H")
                .withMessageContaining("30 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifetimes(Duration.ofDays(31), USUAL));
    }

    private static TokenLifetimes lifetimes(Duration access, Duration password) {
        return new TokenLifetimes(access, password, Duration.ofDays(14), Duration.ofSeconds(30));
    }
}
