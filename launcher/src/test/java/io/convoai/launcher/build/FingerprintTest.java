package io.convoai.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir private Path root;

    @BeforeEach
    void aModuleWithTwoSources() throws IOException {
        write("chat-service/pom.xml", "<project/>");
        write("chat-service/src/main/java/A.java", "class A {}");
        write("chat-service/src/main/java/B.java", "class B {}");
        write("platform/src/main/java/P.java", "class P {}");
        write("docs/help/sign-in.md", "Type your name.");
    }

    @Test
    void it_changes_when_a_source_changes_even_by_one_letter() throws IOException {
        var before = chat();

        write("chat-service/src/main/java/A.java", "class C {}");

        assertThat(chat()).isNotEqualTo(before);
    }

    @Test
    void it_changes_when_a_source_is_added_renamed_or_removed() throws IOException {
        var before = chat();
        Files.move(source("B.java"), source("D.java"));
        var renamed = chat();
        Files.delete(source("D.java"));
        var removed = chat();

        assertThat(List.of(before, renamed, removed)).doesNotHaveDuplicates();
    }

    @Test
    void it_changes_when_the_platform_the_parent_or_the_help_pages_change() throws IOException {
        var before = chat();
        write("platform/src/main/java/P.java", "class Q {}");
        var platform = chat();
        write("pom.xml", "<project/>");
        var parent = chat();
        write("docs/help/sign-in.md", "Type your name and password.");

        assertThat(List.of(before, platform, parent, chat())).doesNotHaveDuplicates();
    }

    @Test
    void it_stays_when_only_tests_or_what_a_build_makes_change() throws IOException {
        var before = chat();

        write("chat-service/src/test/java/T.java", "class T {}");
        write("chat-service/target/classes/A.class", "…");

        assertThat(chat()).isEqualTo(before);
    }

    private String chat() {
        return Module.all(root).stream()
                .filter(module -> module.name().equals("chat-service"))
                .findFirst()
                .orElseThrow()
                .fingerprint();
    }

    private Path source(String name) {
        return root.resolve("chat-service/src/main/java").resolve(name);
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
