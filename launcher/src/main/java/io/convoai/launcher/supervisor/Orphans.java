package io.convoai.launcher.supervisor;

import io.convoai.launcher.state.Ending;
import io.convoai.launcher.state.Home;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Processes whose supervisor was killed: they still work, but nobody cares for them. */
record Orphans(Home home) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<String> LAST = List.of("kafka", "postgres");

    boolean exist() throws IOException {
        return ProcessFile.all(home).stream().anyMatch(file -> file.process().alive().isPresent());
    }

    /** Services first, then what they stand on. Answers the names of those that were ended. */
    List<String> end() throws IOException, InterruptedException {
        var ended = new ArrayList<String>();
        var files = new ArrayList<>(ProcessFile.all(home));
        files.sort((one, other) -> LAST.indexOf(one.part()) - LAST.indexOf(other.part()));
        for (var file : files) {
            var process = file.process().alive();
            if (process.isPresent()) {
                new Ending(file.signal(), PATIENCE).end(process.get());
                ended.add(file.part());
            }
            ProcessFile.delete(home, file.part());
        }
        return ended;
    }
}
