package io.convoai.launcher.command;

import io.convoai.launcher.state.PlatformState;
import io.convoai.launcher.supervisor.Supervision;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** Asks the supervisor to stop all in order, and ends what it could not. */
record Down(Platform platform, PrintStream out) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LOOK_EVERY_MILLIS = 100;

    int run() throws IOException, InterruptedException {
        var home = platform.settings().home();
        var state = platform.state();
        var supervisor = state.running();
        if (supervisor.isPresent()) {
            supervisor.get().destroy();
            if (!isGone(new Progress(out).knowing(state))) {
                supervisor.get().destroyForcibly();
            }
        }
        var orphans = new Supervision(platform.settings()).endOrphans();
        orphans.forEach(orphan -> out.printf("  %-10s ended%n", orphan));
        PlatformState.forget(home);
        var ran = supervisor.isPresent() || !orphans.isEmpty();
        out.println(ran ? "ConvoAI is stopped." : "ConvoAI is not running.");
        return 0;
    }

    private boolean isGone(Progress progress) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var state = platform.state();
            progress.tell(state);
            if (state.running().isEmpty()) {
                return true;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return false;
    }
}
