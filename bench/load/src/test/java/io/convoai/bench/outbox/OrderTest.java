package io.convoai.bench.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.convoai.bench.platform.Failure;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Workload LOAD = new Workload(9, 3);

    private final Order order = new Order(LOAD);

    @Test
    void keys_may_come_in_any_order_but_their_events_only_in_one() {
        come(2, 0, 5, 3, 8, 6, 1, 4, 7);
    }

    @Test
    void an_event_that_comes_twice_is_noticed() {
        come(0, 3);

        assertThatThrownBy(() -> come(3)).isInstanceOf(Failure.class).hasMessageContaining("twice");
    }

    @Test
    void an_event_that_is_lost_is_noticed_with_the_next_of_its_key() {
        come(0);

        assertThatThrownBy(() -> come(6)).hasMessageContaining("event 6 came where event 3");
    }

    @Test
    void a_key_begins_with_its_first() {
        assertThatThrownBy(() -> come(4)).hasMessageContaining("event 4 came where event 1");
    }

    private void come(int... numbers) {
        for (var number : numbers) {
            order.requireNext(LOAD.key(number), number);
        }
    }
}
