package io.convoai.launcher.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.state.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

    private static final long OURSELVES = ProcessHandle.current().pid();

    @TempDir private Path folder;
    private final List<ProcessHandle> processes = new ArrayList<>();
    private Settings settings;
    private Jvm jvm;
    private Trainer trainer;
    private Path library;
    private Path application;

    @BeforeEach
    void aProgram() throws IOException {
        settings = FreePlaces.in(folder);
        jvm = new Jvm(settings);
        trainer = new Trainer(settings, processes::add);
        library = Files.copy(slf4j(), folder.resolve("library.jar"));
        application = folder.resolve("application.jar");
        writeApplication(application);
    }

    @Test
    void a_trained_program_starts_from_its_cache_with_its_own_classes() throws Exception {
        var program = program();
        assertThat(trainer.isDue(program)).isTrue();

        assertThat(trainer.train(program, OURSELVES, Map.of())).isTrue();

        assertThat(trainer.isDue(program)).isFalse();
        assertThat(run(program, "-XX:AOTMode=on")).isEqualTo("Hello from MDC\n");
        assertThat(run(program, "-Xlog:class+load"))
                .containsPattern(Greeting.class.getName() + ".*shared objects file")
                .containsPattern("org.slf4j.MDC .*shared objects file");
        assertThat(settings.home().caches())
                .isDirectoryNotContaining("glob:**training*")
                .isDirectoryContaining("glob:**greeting.aot");
    }

    @Test
    void when_its_own_jar_has_changed_it_starts_from_the_cache_of_its_libraries() throws Exception {
        var program = program();
        trainer.train(program, OURSELVES, Map.of());
        var made = Files.getLastModifiedTime(cacheOfLibraries());

        writeApplication(application);
        Files.setLastModifiedTime(application, FileTime.from(Instant.EPOCH));

        assertThat(run(program, "-XX:AOTMode=on")).isEqualTo("Hello from MDC\n");
        assertThat(run(program, "-Xlog:class+load"))
                .doesNotContainPattern(Greeting.class.getName() + ".*shared objects file")
                .containsPattern("org.slf4j.MDC .*shared objects file");
        assertThat(trainer.isDue(program)).isTrue();
        assertThat(trainer.train(program, OURSELVES, Map.of())).isTrue();
        assertThat(run(program, "-Xlog:class+load"))
                .containsPattern(Greeting.class.getName() + ".*shared objects file");
        assertThat(Files.getLastModifiedTime(cacheOfLibraries())).isEqualTo(made);
    }

    @Test
    void what_must_not_run_twice_is_not_started_and_has_the_cache_of_its_libraries()
            throws Exception {
        var alone = program();
        var program =
                new Program(
                        alone.name(),
                        alone.heap(),
                        alone.jars(),
                        alone.flags(),
                        alone.mainAndArguments(),
                        List.of());

        assertThat(trainer.train(program, OURSELVES, Map.of())).isTrue();

        assertThat(trainer.isDue(program)).isFalse();
        assertThat(settings.home().caches()).isDirectoryNotContaining("glob:**greeting-build*");
        assertThat(settings.home().log("training")).content().doesNotContain("Hello");
        assertThat(run(program, "-Xlog:class+load"))
                .containsPattern("org.slf4j.MDC .*shared objects file");
    }

    @Test
    void a_changed_library_makes_training_due_again_and_the_start_is_one_without()
            throws Exception {
        var program = program();
        trainer.train(program, OURSELVES, Map.of());

        Files.setLastModifiedTime(library, FileTime.from(Instant.EPOCH));

        assertThat(trainer.isDue(program)).isTrue();
        assertThat(run(program)).isEqualTo("Hello from MDC\n");
    }

    @Test
    void a_broken_cache_stops_no_start() throws Exception {
        var program = program();
        trainer.train(program, OURSELVES, Map.of());
        var cacheOfBuild = settings.home().caches().resolve("greeting-build.aot");

        for (var cache : List.of(cacheOfBuild, cacheOfLibraries())) {
            for (int length : new int[] {0, 100, 50_000}) {
                Files.write(cache, Arrays.copyOf(Files.readAllBytes(cache), length));
                assertThat(run(program)).endsWith("Hello from MDC\n");
            }
            Files.delete(cache);
        }
    }

    @Test
    void a_program_that_died_with_its_cache_is_started_without() throws Exception {
        var program = program();
        trainer.train(program, OURSELVES, Map.of());

        jvm.distrust(program);

        assertThat(jvm.command(program)).noneMatch(word -> word.startsWith("-XX:AOTCache"));
        assertThat(trainer.isDue(program)).isTrue();
    }

    @Test
    void training_that_is_stopped_ends_at_once_and_leaves_nothing() throws Exception {
        var training =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return trainer.train(program("for-ever"), OURSELVES, Map.of());
                    } catch (IOException | InterruptedException failed) {
                        throw new IllegalStateException(failed);
                    }
                });
        await().atMost(Duration.ofSeconds(30)).until(() -> !processes.isEmpty());

        trainer.stop();

        assertThat(training).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(false);
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(settings.home().caches()).isDirectoryNotContaining("glob:**training*");
        assertThat(trainer.train(program(), OURSELVES, Map.of())).isFalse();
        assertThat(processes).hasSize(1);
    }

    @Test
    void without_caches_none_is_used() throws Exception {
        var program = program();
        trainer.train(program, OURSELVES, Map.of());
        var off = Map.of("CONVOAI_HOME", settings.home().folder().toString(), "CONVOAI_AOT", "off");

        assertThat(new Jvm(Settings.of(folder, off)).command(program))
                .noneMatch(word -> word.startsWith("-XX:AOTCache"));
    }

    private Path cacheOfLibraries() {
        return settings.home().caches().resolve("greeting.aot");
    }

    private Program program(String... arguments) {
        var main = new ArrayList<>(List.of(Greeting.class.getName()));
        main.addAll(List.of(arguments));
        var jars = new Program.Jars(List.of(library.toString()), List.of(application.toString()));
        return new Program("greeting", new Program.Heap(32, 64), jars, List.of(), main, main);
    }

    private String run(Program program, String... options) throws Exception {
        var command = jvm.command(program);
        command.addAll(1, List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void writeApplication(Path file) throws IOException {
        var entry = Greeting.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry(entry));
            Files.copy(Path.of("target/test-classes", entry), jar);
        }
    }

    private static Path slf4j() throws IOException {
        var jars = Files.readString(Path.of("target/kafka-classpath")).strip();
        return Arrays.stream(jars.split(File.pathSeparator))
                .filter(jar -> jar.contains("slf4j-api"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }
}
