package io.convoai.bench.chat;

import io.convoai.bench.platform.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Asks a JVM of the platform, by the JDK's own {@code jcmd}. */
record Jvm(long pid) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int COLLECTIONS = 3;

    /** What is still used after everything else was collected. */
    long liveKilobytes() throws IOException, InterruptedException {
        long least = Long.MAX_VALUE;
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            jcmd("GC.run");
            var used = USED.matcher(jcmd("GC.heap_info"));
            if (!used.find()) {
                throw new Failure("The heap of process %d cannot be read.".formatted(pid));
            }
            least = Math.min(least, Long.parseLong(used.group(1)));
        }
        return least;
    }

    /** Whatever happens meanwhile and the settings ask for lies in the file then. */
    Path recorded(Path settings, Happening happening) throws IOException, InterruptedException {
        var file = Files.createTempFile("convoai-bench", ".jfr");
        jcmd("JFR.start", "name=bench", "settings=" + settings);
        try {
            happening.happen();
        } finally {
            jcmd("JFR.stop", "name=bench", "filename=" + file);
        }
        return file;
    }

    private String jcmd(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(String.valueOf(pid));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Failure("jcmd %s failed: %s".formatted(String.join(" ", words), said));
        }
        return said;
    }

    /** What is recorded. */
    interface Happening {
        void happen() throws IOException, InterruptedException;
    }
}
