package io.convoai.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.ProcessId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir private Path folder;
    private Home home;

    @BeforeEach
    void somewhere() throws IOException {
        home = FreePlaces.in(folder).home();
    }

    @Test
    void what_a_killed_supervisor_left_is_ended_services_first() throws Exception {
        var postgres = process();
        var chat = process();
        leave("postgres", ProcessId.of(postgres.toHandle()));
        leave("chat", ProcessId.of(chat.toHandle()));
        var orphans = new Orphans(home);
        assertThat(orphans.exist()).isTrue();

        assertThat(orphans.end()).containsExactly("chat", "postgres");

        assertThat(chat.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(postgres.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(orphans.exist()).isFalse();
    }

    @Test
    void another_process_that_got_the_same_number_is_left_alone() throws Exception {
        var innocent = process();
        leave("chat", new ProcessId(innocent.pid(), "long ago"));

        assertThat(new Orphans(home).end()).isEmpty();

        assertThat(innocent.isAlive()).isTrue();
        innocent.destroyForcibly();
    }

    private void leave(String part, ProcessId process) throws IOException {
        new ProcessFile(part, "TERM", process).write(home);
    }

    private static Process process() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }
}
