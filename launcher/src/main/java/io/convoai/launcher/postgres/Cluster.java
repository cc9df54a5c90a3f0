package io.convoai.launcher.postgres;

import io.convoai.launcher.state.Ending;
import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.Problem;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The data folder: made once, and swept of what a killed server left. */
record Cluster(Home home, PostgresBinaries binaries) {

    /** A role may only enter the database of its own name; the launcher enters any. */
    private static final String WHO_MAY_ENTER =
            """
            host all      postgres 127.0.0.1/32 scram-sha-256
            host sameuser all      127.0.0.1/32 scram-sha-256
            """;

    Path data() {
        return home.postgres().resolve("data");
    }

    void create(PlainUser user, String password) throws IOException, InterruptedException {
        if (Files.exists(data())) {
            return;
        }
        var draft = home.postgres().resolve("data.tmp");
        home.remove(draft);
        if (initialise(user, draft, password) != 0) {
            throw Problem.cannotStart(home, "postgres", "its data could not be initialised");
        }
        Files.writeString(draft.resolve("pg_hba.conf"), WHO_MAY_ENTER);
        Files.move(draft, data());
    }

    /**
     * The password goes in by standard input, the one place that nobody else can read; through a
     * pipe of the shell, because another user may not open the one of ours again. Texts are ordered
     * by the server itself: its indexes outlive an upgrade of the machine's C library.
     */
    private int initialise(PlainUser user, Path draft, String password)
            throws IOException, InterruptedException {
        var initdb =
                List.of(
                        "sh",
                        "-c",
                        "cat | \"$0\" \"$@\"",
                        binaries.program("initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=postgres",
                        "--pwfile=/dev/stdin",
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8");
        var process =
                new ProcessBuilder(user.run(initdb))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(home.log("postgres").toFile()))
                        .start();
        try (var input = process.outputWriter()) {
            input.write(password + "\n");
        }
        return process.waitFor();
    }

    /**
     * A killed server's children hold its memory for a moment, and its lock file may name a number
     * that belongs to another process by now. Nobody else starts servers on this folder.
     */
    void sweep() throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return;
        }
        for (var left : ProcessHandle.allProcesses().filter(this::worksHere).toList()) {
            new Ending("KILL", Duration.ofSeconds(5)).end(left);
        }
        if (ProcessHandle.allProcesses().noneMatch(this::worksHere)) {
            Files.deleteIfExists(data().resolve("postmaster.pid"));
        }
    }

    private boolean worksHere(ProcessHandle process) {
        var folder = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(folder).equals(data().toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
