package io.convoai.launcher.kafka;

import io.convoai.launcher.jvm.Jvm;
import io.convoai.launcher.jvm.Program;
import io.convoai.launcher.part.Part;
import io.convoai.launcher.part.Part.Health;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The broker as a part. */
public final class KafkaPart implements Part {

    private static final Program.Heap HEAP = new Program.Heap(256, 1024);
    private static final Pattern VERSION = Pattern.compile("kafka-server-([0-9.]+)\\.jar");

    private final Settings settings;
    private final Jvm jvm;
    private final Program program;
    private final KafkaHealth health;

    /** For jars that are at hand already, as in tests. */
    KafkaPart(Settings settings, Program.Jars jars) {
        this.settings = settings;
        this.jvm = new Jvm(settings);
        this.program = new Program("kafka", HEAP, jars, List.of(), main(settings), List.of());
        var version = VERSION.matcher(String.join(" ", jars.libraries()));
        this.health =
                new KafkaHealth(
                        settings.port("kafka"), version.find() ? version.group(1) : "unknown");
    }

    /** Copies the launcher's jar: to be called while the part does not run. */
    public static KafkaPart of(Settings settings) throws IOException {
        var jars = new Jvm(settings).jars("launcher", "kafka-classpath", "classpath");
        return new KafkaPart(settings, jars);
    }

    private static List<String> main(Settings settings) {
        var ports = settings.listening("kafka").ports();
        return List.of(
                Broker.class.getName(),
                settings.home().kafka().toString(),
                String.valueOf(ports.get(0)),
                String.valueOf(ports.get(1)));
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public int port() {
        return settings.port("kafka");
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(settings.home().kafka());
    }

    @Override
    public ProcessBuilder process() {
        return new ProcessBuilder(jvm.command(program));
    }

    @Override
    public Health health() {
        return health.ask();
    }

    @Override
    public Optional<Program> program() {
        return Optional.of(program);
    }

    @Override
    public void diedEarly() throws IOException {
        jvm.distrust(program);
    }
}
