package io.convoai.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.convoai.bench.platform.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Load LOAD = new Load(Duration.ofSeconds(1), Duration.ofMillis(100));

    @Test
    void what_was_done_while_warming_up_does_not_count() {
        var early = new AtomicBoolean(true);
        Caller caller =
                (due, told) -> {
                    told.took(early.getAndSet(false) ? "early" : "call", System.nanoTime() - due);
                    pause();
                };

        var figures = LOAD.closed(List.of(caller));

        assertThat(figures.of("early").count()).isZero();
        assertThat(figures.of("call").count()).isPositive();
        assertThat(figures.perSecond("call")).isBetween(1.0, 1_000.0);
    }

    @Test
    void a_call_that_fails_fails_all_with_its_sentence() {
        Caller wrong =
                (due, told) -> {
                    throw new Failure("An answer is not what the model said.");
                };

        assertThatThrownBy(() -> LOAD.closed(Collections.nCopies(2, wrong)))
                .isInstanceOf(Failure.class)
                .hasMessage("An answer is not what the model said.");
        assertThatThrownBy(() -> LOAD.open(Collections.nCopies(2, wrong), 100))
                .isInstanceOf(Failure.class);
    }

    @Test
    void a_line_that_breaks_fails_all_too() {
        Caller cut =
                (due, told) -> {
                    throw new IOException("gone");
                };

        assertThatThrownBy(() -> LOAD.closed(List.of(cut)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("gone");
    }

    private static void pause() {
        LockSupport.parkNanos(1_000_000);
    }
}
