package io.convoai.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.launcher.build.Tools.Version;
import org.junit.jupiter.api.Test;

class ToolsTest {

    private static final Version NEEDED = Version.of("20.19.0");

    @Test
    void versions_are_compared_number_by_number() {
        assertThat(Version.of("v20.9.9").atLeast(NEEDED)).isFalse();
        assertThat(Version.of("v20.19.0").atLeast(NEEDED)).isTrue();
        assertThat(Version.of("v24.1.0").atLeast(NEEDED)).isTrue();
        assertThat(Version.of("\033[1mApache Maven 3.8.7\033[m").atLeast(Version.of("3.8.7")))
                .isTrue();
    }

    @Test
    void a_program_that_is_not_there_is_older_than_any() {
        assertThat(Version.answeredBy("no-such-program-anywhere", "-v").atLeast(NEEDED)).isFalse();
    }
}
