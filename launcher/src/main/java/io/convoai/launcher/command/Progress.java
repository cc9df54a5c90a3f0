package io.convoai.launcher.command;

import io.convoai.launcher.state.PartStatus;
import io.convoai.launcher.state.PartStatus.State;
import io.convoai.launcher.state.PlatformState;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** A line for each part whenever its state changes. */
final class Progress {

    private final PrintStream out;
    private final Map<String, State> told = new HashMap<>();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** What is so already needs no line. */
    Progress knowing(PlatformState state) {
        state.parts().forEach(part -> told.put(part.name(), part.state()));
        return this;
    }

    void tell(PlatformState state) {
        for (var part : state.parts()) {
            var before = told.put(part.name(), part.state());
            if (before != part.state() && (before != null || part.state() != State.STOPPED)) {
                tell(part);
            }
        }
    }

    private void tell(PartStatus part) {
        var millis = part.startMillis();
        switch (part.state()) {
            case HEALTHY ->
                    out.printf(
                            "  %-10s healthy on port %d after %.1f s%n",
                            part.name(), part.port(), (millis == null ? 0 : millis) / 1000.0);
            case STARTING, STOPPING -> {}
            case DEGRADED, RESTARTING ->
                    out.printf("  %-10s %s: %s%n", part.name(), part.state().word(), part.reason());
            case STOPPED, FAILED -> out.printf("  %-10s %s%n", part.name(), part.state().word());
        }
    }
}
