package io.convoai.launcher.postgres;

import io.convoai.launcher.part.Part;
import io.convoai.launcher.part.Part.Health;
import io.convoai.launcher.state.Ending;
import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.Secrets;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One server, run directly as a child process: nothing stands between it and the supervisor. */
public final class PostgresPart implements Part {

    private static final List<String> PARAMETERS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=100",
                    "shared_buffers=64MB",
                    "fsync=on",
                    "synchronous_commit=on",
                    "jit=off");

    private final Settings settings;
    private final PostgresBinaries binaries;
    private final Cluster cluster;
    private final Secrets secrets;
    private final PostgresHealth health;
    private PlainUser user = new PlainUser(List.of());

    public PostgresPart(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.binaries = new PostgresBinaries(settings.home());
        this.cluster = new Cluster(settings.home(), binaries);
        this.health = new PostgresHealth(settings.port("postgres"), secrets);
    }

    /** Needs more memory than the supervisor has: the archive's dictionary alone is 64 MB. */
    public static void unpack(Home home) throws IOException {
        new PostgresBinaries(home).unpack();
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return settings.port("postgres");
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        user = PlainUser.of(settings.home(), binaries.program("postgres"));
        cluster.create(user, secrets.get("postgres.password"));
        cluster.sweep();
        health.forget();
    }

    @Override
    public ProcessBuilder process() {
        var command = new ArrayList<String>();
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", cluster.data().toString()));
        command.addAll(List.of("-p", String.valueOf(settings.port("postgres"))));
        PARAMETERS.forEach(parameter -> command.addAll(List.of("-c", parameter)));
        var process = new ProcessBuilder(user.run(command));
        process.environment().keySet().removeIf(name -> name.startsWith("PG") || isOurs(name));
        return process;
    }

    @Override
    public Health health() {
        return health.ask();
    }

    /** SIGINT is PostgreSQL's fast shutdown: it ends connections, not transactions. */
    @Override
    public Ending ending() {
        return new Ending("INT", Duration.ofSeconds(30));
    }

    private static boolean isOurs(String name) {
        return name.startsWith("CONVOAI_") || name.startsWith("OPENAI_");
    }
}
