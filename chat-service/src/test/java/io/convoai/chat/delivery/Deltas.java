package io.convoai.chat.delivery;

import static java.util.stream.Collectors.joining;

import io.convoai.chat.ChatClient;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The pieces of an answer as a client meets them. */
final class Deltas {

    private Deltas() {}

    static String answerOf(ChatClient client) {
        return client.next("message_started").at("/data/message_id").asString();
    }

    static List<Integer> seqsOf(List<JsonNode> deltas) {
        return deltas.stream().map(delta -> delta.at("/data/seq").asInt()).toList();
    }

    static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    static String textOf(List<JsonNode> deltas) {
        return deltas.stream().map(delta -> delta.at("/data/text").asString()).collect(joining());
    }
}
