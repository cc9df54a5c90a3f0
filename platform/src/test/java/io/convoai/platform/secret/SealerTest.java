package io.convoai.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @Test
    void a_sealed_secret_opens_on_its_row_only() {
        var sealer = new Sealer(List.of(OLD));

        var sealed = sealer.seal("sk-schlüssel", "row1");

        assertThat(sealer.open(sealed, "row1")).isEqualTo("sk-schlüssel");
        assertThatThrownBy(() -> sealer.open(sealed, "row2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot open a value of row row2");
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        var sealer = new Sealer(List.of(OLD));

        assertThat(sealer.seal("secret", "row")).isNotEqualTo(sealer.seal("secret", "row"));
    }

    @Test
    void a_key_is_changed_by_putting_a_new_one_in_front() {
        var before = new Sealer(List.of(OLD)).seal("secret", "row");
        var changed = new Sealer(List.of(NEW, OLD));

        var after = changed.seal("secret", "row");

        assertThat(changed.open(before, "row")).isEqualTo("secret");
        assertThat(new Sealer(List.of(NEW)).open(after, "row")).isEqualTo("secret");
        assertThatThrownBy(() -> new Sealer(List.of(NEW)).open(before, "row"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_value_that_was_changed_does_not_open() {
        var sealer = new Sealer(List.of(OLD));
        var sealed = sealer.seal("secret", "row");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> sealer.open(sealed, "row"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keys_that_are_absent_or_short_are_refused_at_the_start() {
        var shortKey = Base64.getEncoder().encodeToString(new byte[16]);

        assertThatThrownBy(() -> new Sealer(List.of())).hasMessageContaining("is missing");
        assertThatThrownBy(() -> new Sealer(List.of(shortKey))).hasMessageContaining("16 bytes");
    }

    private static String key(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(key);
    }
}
