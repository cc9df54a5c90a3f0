package io.convoai.launcher.command;

import io.convoai.launcher.state.PartStatus;
import io.convoai.launcher.state.PartStatus.State;
import io.convoai.launcher.state.PlatformState;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how each part is; exit code 0 means that all are healthy. */
record Status(Platform platform, PrintStream out) {

    private static final String ROW = "%-10s %-11s %6s %8s %7s %9s %9s  %s%n";

    private static final String TRAINING =
            "The next start will be faster: it is being prepared in the background.\n";

    int run(boolean json) throws IOException {
        var state = platform.state();
        if (json) {
            out.println(Json.write(json(state)));
        } else {
            table(state);
            out.print(state.training() ? TRAINING : "");
        }
        return state.overall() == State.HEALTHY ? 0 : 1;
    }

    private Map<String, @Nullable Object> json(PlatformState state) throws IOException {
        var object = Json.object();
        object.put("state", state.overall().word());
        object.put("url", platform.settings().url());
        platform.setupUrl().ifPresent(url -> object.put("setup_url", url));
        object.put("parts", state.parts().stream().map(Status::json).toList());
        return object;
    }

    private static Map<String, @Nullable Object> json(PartStatus part) {
        var object = Json.object();
        object.put("name", part.name());
        object.put("state", part.state().word());
        object.put("port", part.port());
        object.put("pid", part.pid());
        object.put("rss_mb", megabytes(part));
        object.put("start_ms", part.startMillis());
        object.put("version", part.version());
        object.put("restarts", part.restarts());
        return object;
    }

    private void table(PlatformState state) throws IOException {
        out.printf("ConvoAI is %s: %s%n", state.overall().word(), platform.settings().url());
        var setup = platform.setupUrl();
        if (setup.isPresent()) {
            out.println("First admin (one time): " + setup.get());
        }
        if (state.problem() != null) {
            out.println(state.problem());
        }
        out.printf(ROW, "part", "state", "port", "pid", "memory", "start", "restarts", "version");
        for (var part : state.parts()) {
            var megabytes = megabytes(part);
            var millis = part.startMillis();
            out.printf(
                    ROW,
                    part.name(),
                    part.state().word(),
                    part.port(),
                    part.pid() == null ? "-" : part.pid(),
                    megabytes == null ? "-" : megabytes + " MB",
                    millis == null ? "-" : "%.1f s".formatted(millis / 1000.0),
                    part.restarts(),
                    part.version() == null ? "-" : part.version());
            if (part.reason() != null && state.problem() == null) {
                out.println("           " + part.reason());
            }
        }
    }

    private static @Nullable Long megabytes(PartStatus part) {
        var pid = part.pid();
        var measured = pid == null ? null : Memory.megabytes(pid);
        return measured == null || measured.isEmpty() ? null : measured.getAsLong();
    }
}
