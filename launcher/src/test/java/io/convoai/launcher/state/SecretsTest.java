package io.convoai.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.launcher.FreePlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void secrets_are_made_once_and_only_their_owner_may_read_them(@TempDir Path folder)
            throws Exception {
        var home = FreePlaces.in(folder).home();

        var first = Secrets.of(home);
        var second = Secrets.of(home);

        assertThat(second.get("auth.password")).isEqualTo(first.get("auth.password")).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void every_secret_is_another_and_keys_have_32_bytes(@TempDir Path folder) throws Exception {
        var secrets = Secrets.of(FreePlaces.in(folder).home());

        assertThat(secrets.get("chat.password")).isNotEqualTo(secrets.get("auth.password"));
        assertThat(secrets.get("gateway.encryption-keys"))
                .isNotEqualTo(secrets.get("auth.encryption-keys"));
        assertThat(Base64.getDecoder().decode(secrets.get("chat.message-id-key"))).hasSize(32);
    }

    @Test
    void a_secret_that_a_later_version_needs_joins_the_old_ones(@TempDir Path folder)
            throws Exception {
        var home = FreePlaces.in(folder).home();
        Files.writeString(home.secrets(), "auth.password=kept\n");

        var secrets = Secrets.of(home);

        assertThat(secrets.get("auth.password")).isEqualTo("kept");
        assertThat(secrets.get("metrics.token")).hasSize(64);
    }
}
