package io.convoai.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A process beyond doubt: numbers are given again, so its start is remembered too. */
public record ProcessId(long pid, String started) {

    private static final int THREADS = 17;
    private static final int START = 19;

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), startOf(process));
    }

    public static Optional<ProcessId> parse(String text) {
        var words = text.strip().split(" ", 2);
        return words.length == 2 && words[0].matches("[0-9]{1,18}")
                ? Optional.of(new ProcessId(Long.parseLong(words[0]), words[1]))
                : Optional.empty();
    }

    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(process -> started.equals(startOf(process)))
                .filter(process -> !isZombie(pid));
    }

    @Override
    public String toString() {
        return pid + " " + started;
    }

    /**
     * Ticks since boot where there is /proc: unlike a time of day they do not move with the clock.
     */
    private static String startOf(ProcessHandle process) {
        var fields = statOf(process.pid());
        return fields.length > START
                ? fields[START]
                : process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /**
     * A dead process whose parent does not reap it (a container's first process often does not). A
     * killed one whose other threads still end holds its ports and files until the last has.
     */
    private static boolean isZombie(long pid) {
        var fields = statOf(pid);
        return fields.length > THREADS
                && (fields[0].equals("Z") || fields[0].equals("X"))
                && Integer.parseInt(fields[THREADS]) <= 1;
    }

    /** The fields after the name in parentheses, which may hold blanks itself. */
    private static String[] statOf(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException noProc) {
            return new String[0];
        }
    }
}
