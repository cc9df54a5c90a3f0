package io.convoai.bench.chat;

import io.convoai.bench.platform.Place;
import io.convoai.bench.platform.Platform;
import java.io.PrintStream;
import java.util.Map;

/** What chat bears through the gateway, beside a model that answers at once. */
public record ChatBench(Place place, PrintStream out) {

    public void run(int runs) {
        out.println(place.machine());
        try (var platform = Platform.start(place, Map.of())) {
            out.printf("  the gateway listens on %s%n", platform.address("gateway"));
        }
    }
}
