package io.convoai.bench.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.bench.wire.Call;
import io.convoai.bench.wire.HttpLine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FakeModelTest {

    private static final Call QUESTION =
            Call.postJson("/v1/chat/completions", "none", "{\"stream\": true}", 200);

    @Test
    void the_stream_holds_twenty_pieces_an_end_the_usage_and_nothing_after_it() throws Exception {
        try (var model = FakeModel.start();
                var line = line(model)) {
            var events = line.answerTo(QUESTION).split("\n\n");
            var chunks = chunks(events);

            assertThat(events).hasSize(FakeModel.PIECES + 3).endsWith("data: [DONE]");
            assertThat(textOf(chunks)).isEqualTo(FakeModel.ANSWER).contains("piece1 piece2 ");
            assertThat(chunks.get(FakeModel.PIECES).at("/choices/0/finish_reason").asString())
                    .isEqualTo("stop");
            assertThat(chunks.getLast().at("/usage/total_tokens").asInt()).isEqualTo(25);
        }
    }

    @Test
    void one_line_asks_many_times_and_the_models_are_listed() throws Exception {
        try (var model = FakeModel.start();
                var line = line(model)) {
            var first = line.answerTo(QUESTION);

            assertThat(line.answerTo(QUESTION)).isEqualTo(first);
            assertThat(line.answerTo(Call.get("/v1/models", "none", 200))).contains("list");
        }
    }

    private static HttpLine line(FakeModel model) throws IOException {
        return new HttpLine(new InetSocketAddress("127.0.0.1", model.url().getPort()));
    }

    private static List<JsonNode> chunks(String... events) {
        return List.of(events).stream()
                .filter(event -> !event.endsWith("[DONE]"))
                .map(event -> JsonMapper.shared().readTree(event.substring("data: ".length())))
                .toList();
    }

    private static String textOf(List<JsonNode> chunks) {
        return chunks.stream()
                .map(chunk -> chunk.at("/choices/0/delta/content").asString(""))
                .collect(Collectors.joining());
    }
}
