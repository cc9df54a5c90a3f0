package io.convoai.launcher.supervisor;

import io.convoai.launcher.kafka.KafkaPart;
import io.convoai.launcher.part.Part;
import io.convoai.launcher.part.Service;
import io.convoai.launcher.part.ServicePart;
import io.convoai.launcher.postgres.PostgresPart;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Secrets;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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
            supervise(settings);
        }
    }

    private static void supervise(Settings settings) throws Exception {
        var secrets = Secrets.of(settings.home());
        List<Part> foundations =
                List.of(new PostgresPart(settings, secrets), KafkaPart.of(settings));
        var supervisor = new Supervisor(settings.home(), foundations, services(settings, secrets));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
        supervisor.start();
        System.err.println(awaitProblem(supervisor, new LogFiles(settings.home())));
        System.exit(1);
    }

    private static List<Part> services(Settings settings, Secrets secrets) throws IOException {
        var parts = new ArrayList<Part>();
        for (var service : Service.ALL) {
            parts.add(ServicePart.of(service, settings, secrets));
        }
        return parts;
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
