package io.convoai.launcher.state;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of one part; {@code reason} says why it is not healthy. */
public record PartStatus(
        String name,
        State state,
        int port,
        @Nullable Long pid,
        @Nullable Long startMillis,
        @Nullable String version,
        int restarts,
        @Nullable String reason) {

    /** Its turn to start has not come yet. */
    public static PartStatus waiting(String name, int port) {
        return new PartStatus(name, State.STARTING, port, null, null, null, 0, null);
    }

    public static PartStatus stopped(String name, int port) {
        return new PartStatus(name, State.STOPPED, port, null, null, null, 0, null);
    }

    public PartStatus starting(long pid) {
        var now = restarts > 0 ? State.RESTARTING : State.STARTING;
        return new PartStatus(name, now, port, pid, null, version, restarts, reason);
    }

    public PartStatus healthy(long millis, String answered) {
        return new PartStatus(name, State.HEALTHY, port, pid, millis, answered, restarts, null);
    }

    public PartStatus recovered() {
        return new PartStatus(name, State.HEALTHY, port, pid, startMillis, version, restarts, null);
    }

    public PartStatus degraded(String why) {
        return new PartStatus(name, State.DEGRADED, port, pid, startMillis, version, restarts, why);
    }

    public PartStatus restarting(String why) {
        return new PartStatus(name, State.RESTARTING, port, null, null, version, restarts + 1, why);
    }

    public PartStatus failed(String why) {
        return new PartStatus(name, State.FAILED, port, null, null, version, restarts, why);
    }

    public PartStatus stopping() {
        return new PartStatus(
                name, State.STOPPING, port, pid, startMillis, version, restarts, null);
    }

    public PartStatus stopped() {
        return stopped(name, port);
    }

    public enum State {
        STOPPED,
        STARTING,
        HEALTHY,
        DEGRADED,
        RESTARTING,
        STOPPING,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
