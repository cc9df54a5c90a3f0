package io.convoai.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.state.PartStatus;
import io.convoai.launcher.state.PlatformState;
import io.convoai.launcher.state.ProcessId;
import io.convoai.launcher.state.Settings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final ProcessId OURSELVES = ProcessId.of(ProcessHandle.current());

    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private Settings settings;

    @BeforeEach
    void somewhere() throws IOException {
        settings = FreePlaces.in(folder);
    }

    @Test
    void an_unknown_command_lists_those_that_exist_with_exit_code_2() throws Exception {
        assertThat(run("start")).isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains("There is no command 'start'")
                .contains("./convoai up [-d]")
                .contains("./convoai reset [--yes]");
    }

    @Test
    void an_unknown_option_or_a_word_too_many_is_no_command() throws Exception {
        assertThat(run("up", "--fast")).isEqualTo(2);
        assertThat(run("down", "chat")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void down_is_content_when_nothing_runs() throws Exception {
        assertThat(run("down")).isZero();
        assertThat(printed()).isEqualTo("ConvoAI is not running.\n");
    }

    @Test
    void the_status_of_nothing_names_all_parts_as_stopped() throws Exception {
        assertThat(run("status", "--json")).isEqualTo(1);
        assertThat(printed())
                .startsWith(
                        "{\"state\": \"stopped\", \"url\": \""
                                + settings.url()
                                + "\", \"parts\": [")
                .contains(
                        "{\"name\": \"postgres\", \"state\": \"stopped\", \"port\": %d, \"pid\": null, \"rss_mb\": null, \"start_ms\": null, \"version\": null, \"restarts\": 0}"
                                .formatted(settings.port("postgres")))
                .containsSubsequence(
                        "\"postgres\"",
                        "\"kafka\"",
                        "\"auth\"",
                        "\"chat\"",
                        "\"analytics\"",
                        "\"gateway\"");
    }

    @Test
    void the_status_is_healthy_only_when_every_part_is() throws Exception {
        var chat = PartStatus.waiting("chat", 8000).starting(OURSELVES.pid());
        said(null, chat.healthy(1234, "0.1.0"));
        Files.writeString(settings.home().setupUrl(), "http://localhost/setup/abc\n");

        assertThat(run("status", "--json")).isZero();

        assertThat(printed())
                .contains("\"state\": \"healthy\", \"url\"")
                .contains("\"setup_url\": \"http://localhost/setup/abc\"")
                .contains("\"start_ms\": 1234, \"version\": \"0.1.0\", \"restarts\": 0}")
                .containsPattern("\"rss_mb\": [1-9]");
    }

    @Test
    void one_degraded_part_makes_the_platform_degraded_and_says_why() throws Exception {
        var chat = PartStatus.waiting("chat", 8000).starting(OURSELVES.pid()).healthy(1, "0.1.0");
        said(null, chat, chat.degraded("/health answers 503"));

        assertThat(run("status")).isEqualTo(1);

        assertThat(printed()).contains("ConvoAI is degraded").contains("/health answers 503");
    }

    @Test
    void a_start_that_failed_is_remembered() throws Exception {
        said("chat cannot start.", PartStatus.waiting("chat", 8000).failed("chat cannot start."));

        assertThat(run("status", "--json")).isEqualTo(1);

        assertThat(printed()).contains("\"state\": \"failed\"");
    }

    @Test
    void logs_are_joined_with_the_name_of_the_part() throws Exception {
        Files.writeString(settings.home().log("chat"), "one\ntwo\n");
        Files.writeString(settings.home().log("kafka"), "three\n");

        assertThat(run("logs")).isZero();

        assertThat(printed()).containsSubsequence("kafka      three", "chat       one", "two");
    }

    @Test
    void the_log_of_a_part_is_shown_and_of_no_part_is_refused() throws Exception {
        Files.writeString(settings.home().log("chat"), "one\n");

        assertThat(run("logs", "chat", "--json")).isZero();
        assertThat(printed()).isEqualTo("one\n");
        assertThat(run("logs", "--request")).isEqualTo(2);
        assertThat(run("logs", "../secrets")).isEqualTo(1);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("There is no part");
    }

    @Test
    void a_bench_is_refused_by_a_wrong_name_a_wrong_number_and_beside_a_running_platform()
            throws Exception {
        said(null);

        assertThat(run("bench", "everything")).isEqualTo(1);
        assertThat(run("bench", "startup", "--runs", "many")).isEqualTo(1);
        assertThat(run("bench", "startup", "--runs", "1")).isEqualTo(1);

        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains(
                        "There is no bench 'everything': startup, ui, chat, outbox and analytics exist.")
                .contains("--runs is 'many'; a number from 1 to 99 is needed.")
                .contains("ConvoAI is running: ./convoai down comes first.");
    }

    @Test
    void reset_asks_and_no_is_no() throws Exception {
        Files.writeString(settings.home().secrets(), "x=y");

        assertThat(answer("no", "reset")).isEqualTo(1);
        assertThat(settings.home().secrets()).exists();
        assertThat(answer("yes", "reset")).isZero();
        assertThat(settings.home().folder()).isEmptyDirectory();
    }

    @Test
    void reset_is_refused_while_the_platform_runs() throws Exception {
        said(null);
        Files.writeString(settings.home().secrets(), "x=y");

        assertThat(run("reset", "--yes")).isEqualTo(1);

        assertThat(error.toString(StandardCharsets.UTF_8)).contains("ConvoAI is running");
        assertThat(settings.home().secrets()).exists();
    }

    private void said(String problem, PartStatus... parts) throws IOException {
        new PlatformState(OURSELVES, problem, false, List.of(parts)).tell(settings.home());
    }

    private int run(String... words) throws Exception {
        return answer("", words);
    }

    private int answer(String line, String... words) throws Exception {
        var in = new BufferedReader(new StringReader(line));
        return new Commands(
                        settings,
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(error, true, StandardCharsets.UTF_8))
                .run(List.of(words));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
