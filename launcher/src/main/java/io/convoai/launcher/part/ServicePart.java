package io.convoai.launcher.part;

import io.convoai.launcher.state.Listening;
import io.convoai.launcher.state.Secrets;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One of our services as a part. */
public final class ServicePart implements Part {

    private static final int SERVER_HEAP_MEGABYTES = 512;

    private final String name;
    private final int port;
    private final List<String> command;
    private final Map<String, String> environment;
    private final HttpHealth health;

    private ServicePart(
            Listening listening, List<String> command, Map<String, String> environment) {
        this.name = listening.part();
        this.port = listening.port();
        this.command = command;
        this.environment = environment;
        var everywhere = listening.address().equals("0.0.0.0");
        this.health = new HttpHealth(everywhere ? "127.0.0.1" : listening.address(), port);
    }

    /** Copies the jars: to be called while the part does not run. */
    public static ServicePart of(Service service, Settings settings, Secrets secrets)
            throws IOException {
        var jvm = new Jvm(settings);
        var classpath = jvm.classpath(service.module(), "classpath");
        var heap = new Jvm.Heap(service.laptopHeapMegabytes(), SERVER_HEAP_MEGABYTES);
        return new ServicePart(
                settings.listening(service.name()),
                jvm.command(heap, classpath, List.of(service.mainClass())),
                new ServiceEnvironment(settings, secrets).of(service));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void prepare() {}

    @Override
    public ProcessBuilder process() {
        var process = new ProcessBuilder(command);
        process.environment().clear();
        process.environment().putAll(environment);
        return process;
    }

    @Override
    public Health health() {
        return health.ask();
    }
}
