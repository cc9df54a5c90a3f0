package io.convoai.launcher.supervisor;

import io.convoai.launcher.kafka.KafkaPart;
import io.convoai.launcher.part.Part;
import io.convoai.launcher.part.Service;
import io.convoai.launcher.postgres.PostgresPart;
import io.convoai.launcher.state.PlatformState;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.ProcessId;
import io.convoai.launcher.state.Secrets;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The main class of the process that outlives the terminal. */
final class SupervisorMain {

    private static final long LOOK_AT_LOGS_EVERY_SECONDS = 5;

    private SupervisorMain() {}

    public static void main(String[] arguments) throws Exception {
        var settings = Settings.of(Path.of(arguments[0]), System.getenv());
        var lock = settings.home().run().resolve("supervisor.lock");
        try (var channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw new Problem("Another supervisor already runs on " + settings.home().folder());
            }
            claimAndSupervise(settings);
        }
    }

    private static void claimAndSupervise(Settings settings) throws Exception {
        try (var _ = Claims.of(settings)) {
            supervise(settings);
        } catch (Problem problem) {
            explain(settings, problem);
        }
    }

    /** Whoever waits for this supervisor reads why it ended. */
    private static void explain(Settings settings, Problem problem) throws IOException {
        System.err.println(problem.sentence());
        var self = ProcessId.of(ProcessHandle.current());
        new PlatformState(self, problem.sentence(), false, List.of()).tell(settings.home());
    }

    private static void supervise(Settings settings) throws Exception {
        var secrets = Secrets.of(settings.home());
        List<Part> foundations =
                List.of(new PostgresPart(settings, secrets), KafkaPart.of(settings));
        var services = Service.parts(settings, secrets);
        var supervisor = new Supervisor(settings, foundations, services);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
        supervisor.start();
        System.err.println(awaitProblem(supervisor, new LogFiles(settings.home())));
        System.exit(1);
    }

    private static String awaitProblem(Supervisor supervisor, LogFiles logs)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return supervisor.problem().get(LOOK_AT_LOGS_EVERY_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException allIsWell) {
                logs.rotate();
            }
        }
    }

    private static void stop(Supervisor supervisor) {
        try {
            supervisor.stop();
        } catch (IOException failed) {
            System.err.println("The state file stays: " + failed);
        }
    }
}
