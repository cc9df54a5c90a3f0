package io.convoai.launcher.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the figures depend on; whatever this system does not tell is unknown. */
final class Machine {

    private static final String UNKNOWN = "unknown";
    private static final Path DROP_CACHES = Path.of("/proc/sys/vm/drop_caches");

    private Machine() {}

    static String facts() {
        return "%d cores (%s), %s of memory, %s %s, JDK %s; load %.2f before the first run"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name\\s*: (.+)"),
                        field("/proc/meminfo", "MemTotal:\\s*(\\d+ kB)"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version(),
                        load());
    }

    /**
     * How many processes wanted to run in the last minute: figures taken beside others are worse.
     */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static boolean canForgetFiles() {
        return Files.isWritable(DROP_CACHES);
    }

    /** The next start reads everything from the disk. */
    static void forgetFiles() throws IOException, InterruptedException {
        new ProcessBuilder("sync").start().waitFor();
        Files.writeString(DROP_CACHES, "3");
    }

    /** The memory of a process; what it shares with others counts in parts (PSS). */
    static double megabytes(ProcessHandle process) {
        var file = "/proc/%d/smaps_rollup".formatted(process.pid());
        var kilobytes = field(file, "(?m)^Pss:\\s*(\\d+)");
        return kilobytes.equals(UNKNOWN) ? 0 : Double.parseDouble(kilobytes) / 1024;
    }

    static double megabytesWithChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(Machine::megabytes)
                .sum();
    }

    private static String field(String file, String pattern) {
        try {
            var found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return found.find() ? found.group(1) : UNKNOWN;
        } catch (IOException notLinux) {
            return UNKNOWN;
        }
    }
}
