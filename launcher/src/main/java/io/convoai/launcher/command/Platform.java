package io.convoai.launcher.command;

import io.convoai.launcher.state.PartStatus;
import io.convoai.launcher.state.PlatformState;
import io.convoai.launcher.state.Settings;
import io.convoai.launcher.state.State;
import io.convoai.launcher.state.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** The platform as the commands see it: what its supervisor last said, if one lives. */
record Platform(Settings settings) {

    /** Always names all parts; without a supervisor nothing runs under our care. */
    PlatformState state() throws IOException {
        var recorded = new StateFile(settings.home()).read();
        if (recorded.running().isPresent() || recorded.problem() != null) {
            return recorded;
        }
        var stopped =
                settings.listening().stream()
                        .map(each -> PartStatus.stopped(each.part(), each.port()))
                        .toList();
        return new PlatformState(recorded.supervisor(), null, stopped);
    }

    boolean isHealthy() throws IOException {
        return state().overall() == State.HEALTHY;
    }

    /** There is one until the first admin exists. */
    Optional<String> setupUrl() throws IOException {
        var file = settings.home().setupUrl();
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }
}
