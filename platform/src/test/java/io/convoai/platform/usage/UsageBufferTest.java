package io.convoai.platform.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsageBufferTest {

    private final Counter dropped = new SimpleMeterRegistry().counter("dropped");
    private final UsageBuffer buffer = new UsageBuffer(3, dropped);

    @Test
    void when_there_is_no_room_the_newest_stay_and_the_dropped_are_counted() {
        for (int status = 1; status <= 5; status++) {
            buffer.add(call(status));
        }

        assertThat(buffer.next(10)).extracting(ApiCalled::status).containsExactly(3, 4, 5);
        assertThat(dropped.count()).isEqualTo(2);
    }

    @Test
    void a_batch_is_no_larger_than_asked_and_empty_when_nobody_calls() {
        buffer.add(call(1));
        buffer.add(call(2));

        assertThat(buffer.next(1)).hasSize(1);
        assertThat(buffer.next(1)).hasSize(1);
        assertThat(buffer.next(1)).isEmpty();
    }

    private static ApiCalled call(int status) {
        return new ApiCalled(null, "s", "GET", "/", status, 1, "req_1", Instant.EPOCH);
    }
}
