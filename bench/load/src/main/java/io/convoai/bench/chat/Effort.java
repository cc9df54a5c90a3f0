package io.convoai.bench.chat;

import io.convoai.bench.load.Figures;
import io.convoai.bench.platform.Platform;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Says of each load which process used the processors. */
record Effort(Platform platform, PrintStream out) {

    Figures of(String name, Supplier<Figures> load) {
        out.printf("  %s%n", name);
        var before = platform.processorTime();
        var figures = load.get();
        out.printf("      %s%n", platform.processorTime().sharesSince(before));
        return figures;
    }
}
