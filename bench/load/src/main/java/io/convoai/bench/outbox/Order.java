package io.convoai.bench.outbox;

import io.convoai.bench.platform.Failure;
import java.util.HashMap;
import java.util.Map;

/** Each event of each key once and in its place: nothing is lost, doubled or overtaken. */
final class Order {

    private final Workload load;
    private final Map<String, Integer> last = new HashMap<>();

    Order(Workload load) {
        this.load = load;
    }

    void requireNext(String key, int number) {
        var former = last.put(key, number);
        var expected = former == null ? number % load.keys() : former + load.keys();
        if (number != expected) {
            throw new Failure(
                    "Of key %s event %d came where event %d was due: lost, twice or out of order."
                            .formatted(key, number, expected));
        }
    }
}
