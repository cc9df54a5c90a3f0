package io.convoai.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.state.PartStatus;
import io.convoai.launcher.state.PartStatus.State;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private final List<State> said = new CopyOnWriteArrayList<>();
    private Settings settings;
    private Keeper keeper;

    @BeforeEach
    void somewhere() throws IOException {
        settings = FreePlaces.in(folder);
    }

    @AfterEach
    void nothingStays() throws Exception {
        keeper.stop();
    }

    @Test
    void a_part_that_is_killed_is_healthy_again_soon_as_another_process() {
        startPart();
        awaitState(State.HEALTHY);
        long first = pid();

        kill(first);

        await().atMost(PATIENCE).until(() -> status().restarts() == 1 && isHealthy());
        assertThat(pid()).isNotEqualTo(first);
        assertThat(status().startMillis()).isPositive();
    }

    @Test
    void a_part_that_answers_badly_is_degraded_until_it_answers_well() throws IOException {
        startPart();
        awaitState(State.HEALTHY);
        long before = pid();

        Files.writeString(folder.resolve("sick"), "");
        awaitState(State.DEGRADED);
        assertThat(status().reason()).isEqualTo("it says 503");
        Files.delete(folder.resolve("sick"));
        awaitState(State.HEALTHY);

        assertThat(pid()).isEqualTo(before);
    }

    @Test
    void a_part_that_only_exits_fails_with_a_sentence_that_names_it_and_its_log() {
        startPart("exits");

        awaitState(State.FAILED);

        var log = settings.home().log("chat");
        assertThat(status().reason())
                .isEqualTo(
                        "chat cannot start: its process ended with exit code 3; see %s."
                                .formatted(log));
        assertThat(status().restarts()).isEqualTo(4);
        assertThat(log).content().contains("SomeProgram speaks").contains("cannot start");
        assertThat(keeper.firstHealthy()).isCompletedExceptionally();
    }

    @Test
    void a_part_that_never_answers_fails_and_its_process_is_gone() {
        keep(Duration.ofSeconds(2), "mute");
        await().atMost(PATIENCE).until(() -> status().pid() != null);
        var process = ProcessHandle.of(pid()).orElseThrow();

        awaitState(State.FAILED);

        assertThat(status().reason()).contains("was not healthy within 2 s: silence");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_part_that_is_stopped_stays_stopped() throws Exception {
        startPart();
        awaitState(State.HEALTHY);
        var process = ProcessHandle.of(pid()).orElseThrow();

        said.clear();

        keeper.stop();

        assertThat(said).containsExactly(State.STOPPING, State.STOPPED);
        assertThat(process.isAlive()).isFalse();
        assertThat(ProcessFile.all(settings.home())).isEmpty();
    }

    private void startPart(String... arguments) {
        keep(PATIENCE, arguments);
    }

    private void keep(Duration patience, String... arguments) {
        var part = new SomePart(settings.port("chat"), folder, arguments);
        keeper = new Keeper(part, settings.home(), patience, this::note);
        keeper.start();
    }

    private void note() {
        said.add(status().state());
    }

    private void awaitState(State wanted) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status().state() == wanted);
    }

    private PartStatus status() {
        return keeper.status();
    }

    private boolean isHealthy() {
        return status().state() == State.HEALTHY;
    }

    private long pid() {
        return Objects.requireNonNull(status().pid());
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
}
