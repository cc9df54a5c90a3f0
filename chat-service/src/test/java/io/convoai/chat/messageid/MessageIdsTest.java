package io.convoai.chat.messageid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdsTest {

    private static final String KEY = "k7Qe2m9vXw0Zs4Tn6Yb1Rf8Hc3Lp5Dj0Ga2Ku7Vi9Eo=";

    private final MessageIds ids = new MessageIds(new MessageIdKey(KEY));

    @Test
    void every_key_has_an_id_of_its_own_and_comes_back() {
        var seen = new HashSet<String>();
        LongStream.range(1, 2_000)
                .forEach(key -> {
                    var id = ids.idOf(key);
                    assertThat(id).matches("[0-9A-Za-z]{10}");
                    assertThat(ids.keyOf(id)).hasValue(key);
                    seen.add(id);
                });

        assertThat(seen).hasSize(1_999);
    }

    @Test
    void neighbours_look_nothing_alike() {
        assertThat(ids.idOf(1).substring(0, 4)).isNotEqualTo(ids.idOf(2).substring(0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "ten_chars_", "tenßßchars"})
    void what_cannot_be_an_id_has_no_key(String text) {
        assertThat(ids.keyOf(text)).isEmpty();
    }

    @Test
    void a_missing_short_or_well_known_key_stops_the_service() {
        assertThatThrownBy(() -> new MessageIds(new MessageIdKey("")))
                .hasMessageContaining("CONVOAI_MESSAGE_ID_KEY is missing");
        assertThatThrownBy(() -> new MessageIds(new MessageIdKey("c2hvcnQ=")))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ=");
        assertThatThrownBy(() -> new MessageIds(new MessageIdKey("not base64!")))
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() ->
                        new MessageIds(
                                new MessageIdKey(Base64.getEncoder().encodeToString(new byte[32]))))
                .hasMessageContaining("not random");
    }
}
