package io.convoai.launcher.state;

import java.io.IOException;
import java.time.Duration;

/** Asks a process to stop, waits, and ends it at last. */
public record Ending(String signal, Duration patience) {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);
    private static final long LOOK_EVERY_MILLIS = 50;

    public void end(ProcessHandle process) throws IOException, InterruptedException {
        var id = ProcessId.of(process);
        send(process);
        if (!gone(id, patience)) {
            process.destroyForcibly();
            gone(id, AFTER_KILL);
        }
    }

    /** Java itself can only send TERM and KILL; `kill` is part of every shell. */
    private void send(ProcessHandle process) throws IOException, InterruptedException {
        if (signal.equals("TERM")) {
            process.destroy();
        } else {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    private static boolean gone(ProcessId id, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (id.alive().isPresent()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }
}
