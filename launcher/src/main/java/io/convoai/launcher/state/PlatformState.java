package io.convoai.launcher.state;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the supervisor says of itself and its parts; {@code problem} is why it gave up. */
public record PlatformState(
        @Nullable ProcessId supervisor, @Nullable String problem, List<PartStatus> parts) {

    public PlatformState {
        parts = List.copyOf(parts);
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
        for (var worst : List.of(State.FAILED, State.STARTING, State.RESTARTING, State.DEGRADED)) {
            if (parts.stream().anyMatch(part -> part.state() == worst)) {
                return worst;
            }
        }
        return parts.stream().allMatch(part -> part.state() == State.HEALTHY)
                ? State.HEALTHY
                : State.STOPPED;
    }
}
