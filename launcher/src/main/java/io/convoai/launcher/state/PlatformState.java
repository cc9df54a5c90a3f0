package io.convoai.launcher.state;

import io.convoai.launcher.state.PartStatus.State;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor says of itself and its parts; {@code problem} is why it gave up, {@code
 * training} that it still makes the caches for the next start.
 */
public record PlatformState(
        @Nullable ProcessId supervisor,
        @Nullable String problem,
        boolean training,
        List<PartStatus> parts) {

    private static final List<State> WORST_FIRST =
            List.of(State.FAILED, State.STOPPING, State.STARTING, State.RESTARTING, State.DEGRADED);

    public PlatformState {
        parts = List.copyOf(parts);
    }

    /** What the last supervisor of a home said, if it said anything. */
    public static PlatformState of(Home home) throws IOException {
        return new StateFile(home).read();
    }

    public static void forget(Home home) throws IOException {
        new StateFile(home).delete();
    }

    public void tell(Home home) throws IOException {
        new StateFile(home).write(this);
    }

    public Optional<ProcessHandle> running() {
        return Optional.ofNullable(supervisor).flatMap(ProcessId::alive);
    }

    /** The worst of the parts, for a supervisor that lives; without one nothing is cared for. */
    public State overall() {
        if (problem != null) {
            return State.FAILED;
        }
        if (running().isEmpty()) {
            return State.STOPPED;
        }
        for (var worst : WORST_FIRST) {
            if (parts.stream().anyMatch(part -> part.state() == worst)) {
                return worst;
            }
        }
        return parts.stream().allMatch(part -> part.state() == State.HEALTHY)
                ? State.HEALTHY
                : State.STOPPED;
    }
}
