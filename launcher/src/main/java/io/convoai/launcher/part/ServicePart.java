package io.convoai.launcher.part;

import io.convoai.launcher.jvm.Jvm;
import io.convoai.launcher.jvm.Program;
import io.convoai.launcher.state.Listening;
import io.convoai.launcher.state.Secrets;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of our services as a part. */
final class ServicePart implements Part {

    private static final int SERVER_HEAP_MEGABYTES = 512;

    /**
     * The build has found and decided the beans already. A rehearsal goes without: what the build
     * wrote lies in Spring's packages, and reaches nothing there from a class loader below.
     */
    private static final String BEANS_OF_THE_BUILD = "-Dspring.aot.enabled=true";

    /**
     * Spring looks for platform's post-processor beside its own classes, and finds none there while
     * a cache is trained: what it would load is named instead.
     */
    private static final String DEFAULTS =
            "--spring.config.import=optional:classpath:platform-defaults.yaml";

    private final Listening listening;
    private final Jvm jvm;
    private final Program program;
    private final Map<String, String> environment;
    private final HttpHealth health;

    private ServicePart(
            Listening listening, Jvm jvm, Program program, Map<String, String> environment) {
        this.listening = listening;
        this.jvm = jvm;
        this.program = program;
        this.environment = environment;
        var everywhere = listening.address().equals("0.0.0.0");
        var address = everywhere ? "127.0.0.1" : listening.address();
        this.health = new HttpHealth(address, listening.port());
    }

    /** Copies the jars: to be called while the part does not run. */
    static ServicePart of(Service service, Settings settings, Secrets secrets) throws IOException {
        var jvm = new Jvm(settings);
        var heap = new Program.Heap(service.laptopHeapMegabytes(), SERVER_HEAP_MEGABYTES);
        var jars = jvm.jars(service.module(), "classpath");
        var main = service.mainClass();
        return new ServicePart(
                settings.listening(service.name()),
                jvm,
                new Program(
                        service.name(),
                        heap,
                        jars,
                        List.of(BEANS_OF_THE_BUILD),
                        List.of(main),
                        List.of(main, DEFAULTS)),
                new ServiceEnvironment(settings, secrets).of(service));
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public int port() {
        return listening.port();
    }

    @Override
    public void prepare() {}

    @Override
    public ProcessBuilder process() {
        var process = new ProcessBuilder(jvm.command(program));
        process.environment().clear();
        process.environment().putAll(environment);
        return process;
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
