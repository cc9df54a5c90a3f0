package io.convoai.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot access central in offline mode and the artifact a:b:jar:1 has not been downloaded from it before.",
                "[WARNING] The POM for a:b:jar:1 is missing, no dependency information available",
                "a:b:pom:1 was not found in https://example.org during a previous attempt. This failure was cached"
            })
    void what_is_absent_is_worth_a_second_attempt_with_the_network(String line) throws IOException {
        assertThat(Build.lacksArtifacts(said("[INFO] Scanning\n" + line + "\n"))).isTrue();
    }

    @Test
    void a_mistake_in_the_code_is_not() throws IOException {
        assertThat(Build.lacksArtifacts(said("[ERROR] COMPILATION ERROR : cannot find symbol")))
                .isFalse();
    }

    private Path said(String text) throws IOException {
        return Files.writeString(folder.resolve("build.log"), text);
    }
}
