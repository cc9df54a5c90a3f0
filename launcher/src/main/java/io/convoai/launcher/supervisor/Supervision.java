package io.convoai.launcher.supervisor;

import io.convoai.launcher.state.PlatformState;
import io.convoai.launcher.state.ProcessId;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How the commands deal with the supervisor, which is a process of its own. */
public record Supervision(Settings settings) {

    private static final List<Path> SETSID =
            List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    public boolean leftOrphans() throws IOException {
        return new Orphans(settings.home()).exist();
    }

    /** Answers the names of the parts that a killed supervisor had left running. */
    public List<String> endOrphans() throws IOException, InterruptedException {
        return new Orphans(settings.home()).end();
    }

    public void requireFreePorts() throws InterruptedException {
        FreePorts.require(settings);
    }

    /**
     * Starts it in a session of its own, where no terminal can take it along; returns when it holds
     * its lock and speaks for itself, or has ended.
     */
    public Process start() throws IOException, InterruptedException {
        var log = settings.home().log("supervisor").toFile();
        var process =
                new ProcessBuilder(command())
                        .directory(settings.root().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log))
                        .start();
        process.getOutputStream().close();
        var id = ProcessId.of(process.toHandle());
        while (!id.equals(PlatformState.of(settings.home()).supervisor())) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                return process;
            }
        }
        return process;
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        SETSID.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(found -> command.add(found.toString()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(SupervisorMain.class.getName());
        command.add(settings.root().toString());
        return command;
    }
}
