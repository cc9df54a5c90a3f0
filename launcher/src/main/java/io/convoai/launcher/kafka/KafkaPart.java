package io.convoai.launcher.kafka;

import io.convoai.launcher.part.Health;
import io.convoai.launcher.part.Jvm;
import io.convoai.launcher.part.Part;
import io.convoai.launcher.state.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** The broker as a part. */
public final class KafkaPart implements Part {

    private static final Jvm.Heap HEAP = new Jvm.Heap(256, 1024);
    private static final Pattern VERSION = Pattern.compile("kafka-server-([0-9.]+)\\.jar");

    private final Settings settings;
    private final String classpath;
    private final KafkaHealth health;

    /** For a classpath that is at hand already, as in tests. */
    KafkaPart(Settings settings, String classpath) {
        this.settings = settings;
        this.classpath = classpath;
        var version = VERSION.matcher(classpath);
        this.health =
                new KafkaHealth(
                        settings.port("kafka"), version.find() ? version.group(1) : "unknown");
    }

    /** Copies the launcher's jar: to be called while the part does not run. */
    public static KafkaPart of(Settings settings) throws IOException {
        var jvm = new Jvm(settings);
        return new KafkaPart(
                settings,
                jvm.classpath("launcher", "kafka-classpath")
                        + File.pathSeparator
                        + jvm.classpath("launcher", "classpath"));
    }

    @Override
    public String name() {
        return "kafka";
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
        var ports = settings.listening("kafka").ports();
        return new ProcessBuilder(
                new Jvm(settings)
                        .command(
                                HEAP,
                                classpath,
                                List.of(
                                        Broker.class.getName(),
                                        settings.home().kafka().toString(),
                                        String.valueOf(ports.get(0)),
                                        String.valueOf(ports.get(1)))));
    }

    @Override
    public Health health() {
        return health.ask();
    }
}
