package io.convoai.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a part holds in memory: its process, and of its children what they do not share with it. */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern OWN = Pattern.compile("RssAnon:\\s+(\\d+) kB");

    private Memory() {}

    static OptionalLong megabytes(long pid) {
        var process = ProcessHandle.of(pid);
        var resident = kilobytes(pid, RESIDENT);
        if (process.isEmpty() || resident.isEmpty()) {
            return OptionalLong.empty();
        }
        long children =
                process.get()
                        .descendants()
                        .mapToLong(child -> kilobytes(child.pid(), OWN).orElse(0))
                        .sum();
        return OptionalLong.of((resident.getAsLong() + children) / 1024);
    }

    private static OptionalLong kilobytes(long pid, Pattern field) {
        try {
            var status = Files.readString(Path.of("/proc", String.valueOf(pid), "status"));
            var found = field.matcher(status);
            return found.find()
                    ? OptionalLong.of(Long.parseLong(found.group(1)))
                    : OptionalLong.empty();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }
}
