package io.convoai.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.launcher.FreePlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir private Path folder;
    private Path log;
    private LogFiles files;

    @BeforeEach
    void somewhere() throws IOException {
        var home = FreePlaces.in(folder).home();
        log = home.log("chat");
        files = new LogFiles(home, 10);
    }

    @Test
    void a_large_log_moves_aside_and_two_old_ones_stay() throws IOException {
        for (var round : new String[] {"first", "second", "third"}) {
            Files.writeString(log, round + " and more");
            files.rotate();
        }

        assertThat(log).isEmptyFile();
        assertThat(folder.resolve("home/log/chat.log.1")).hasContent("third and more");
        assertThat(folder.resolve("home/log/chat.log.2")).hasContent("second and more");
        assertThat(folder.resolve("home/log/chat.log.3")).doesNotExist();
    }

    @Test
    void a_part_that_keeps_its_file_open_goes_on_writing_at_the_start() throws IOException {
        try (var part =
                Files.newBufferedWriter(
                        log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            part.write("long enough to move aside");
            part.flush();

            files.rotate();
            part.write("next");
            part.flush();
        }

        assertThat(log).hasContent("next");
    }

    @Test
    void a_small_log_stays() throws IOException {
        Files.writeString(log, "small");

        files.rotate();

        assertThat(log).hasContent("small");
    }
}
