package io.convoai.launcher.command;

import io.convoai.launcher.state.PartStatus;
import io.convoai.launcher.state.PlatformState;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The platform as the commands see it: what its supervisor last said, if one lives. */
record Platform(Settings settings) {

    /** Always names all parts; without a supervisor nothing runs under our care. */
    PlatformState state() throws IOException {
        var recorded = PlatformState.of(settings.home());
        if (recorded.running().isPresent() || recorded.problem() != null) {
            return recorded;
        }
        return new PlatformState(recorded.supervisor(), null, false, stopped());
    }

    private List<PartStatus> stopped() {
        return settings.listening().stream()
                .map(each -> PartStatus.stopped(each.part(), each.port()))
                .toList();
    }

    /** There is one until the first admin exists. */
    Optional<String> setupUrl() throws IOException {
        var file = settings.home().setupUrl();
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }
}
