package io.convoai.chat.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableTextTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "plain|text, plaintext",
        "gr\u00fc\u00df|\u05d0\u05d1, gr\u00fc\u00df\u05d0\u05d1",
        "a\u0000b|\u0000|c, abc",
        "x\ud83d\ude00y, x\ud83d\ude00y",
        "x\ud83d|\ude00y, x\ud83d\ude00y",
        "x\ud83d||\ude00y, x\ud83d\ude00y",
        "\ud83d|\ud83d|\ude00, \ufffd\ud83d\ude00",
        "\ude00|x, \ufffdx",
        "x\ud83d|y, x\ufffdy",
        "x|\ud83d, x"
    })
    void what_comes_in_pieces_is_one_text_that_can_be_stored(String pieces, String whole) {
        var text = new StorableText();

        var told = Stream.of(pieces.split("\\|")).map(text::next).collect(Collectors.joining());

        assertThat(told).isEqualTo(whole);
    }
}
