package io.convoai.bench.chat;

import io.convoai.bench.load.Caller;
import io.convoai.bench.load.Figures;
import io.convoai.bench.platform.Failure;
import io.convoai.bench.wire.SocketLine;
import java.io.Closeable;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person at a socket: asks, reads the answer to its end, and looks whether it is whole. */
final class Talk implements Caller, Closeable {

    static final String FIRST_DELTA = "first delta";
    static final String COMPLETION = "completion";

    /** As people do: so that what a model is told of the past stays as short as theirs. */
    private static final int QUESTIONS_A_CONVERSATION = 10;

    private static final String START =
            """
            {"type": "start_conversation", "data": {"title": "Bench"}}\
            """;
    private static final String ASK =
            """
            {"type": "send_message", "data": {"conversation_id": "%s", "content": "What is new?"}}\
            """;

    private final SocketLine socket;
    private String conversation;
    private int asked;

    Talk(SocketLine socket) throws IOException {
        this.socket = socket;
        this.conversation = started();
    }

    /** The next conversation is started after the answer, outside of what is measured. */
    @Override
    public void call(long due, Figures figures) throws IOException {
        var answer = ask();
        figures.took(FIRST_DELTA, answer.firstDeltaAt() - due);
        figures.took(COMPLETION, answer.completedAt() - due);
    }

    Answer ask() throws IOException {
        socket.send(ASK.formatted(conversation));
        var answer = new Answer();
        var frame = next();
        while (!answer.endsWith(frame)) {
            frame = next();
        }
        answer.check();
        if (++asked % QUESTIONS_A_CONVERSATION == 0) {
            conversation = started();
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String started() throws IOException {
        socket.send(START);
        return next().path("data").path("conversation_id").asString();
    }

    private JsonNode next() throws IOException {
        var frame = JsonMapper.shared().readTree(socket.next());
        if (!frame.path("success").asBoolean()) {
            throw new Failure("A question was refused: " + frame);
        }
        return frame;
    }

    /** What came of one question, and when, by {@link System#nanoTime}. */
    static final class Answer {

        private final StringBuilder text = new StringBuilder();
        private int pieces;
        private String whole = "";
        private long firstDeltaAt;
        private long completedAt;

        long firstDeltaAt() {
            return firstDeltaAt;
        }

        long completedAt() {
            return completedAt;
        }

        /** The reply to the command comes last. */
        private boolean endsWith(JsonNode frame) {
            var data = frame.path("data");
            switch (frame.path("type").asString()) {
                case "message_delta" -> {
                    firstDeltaAt = pieces == 0 ? System.nanoTime() : firstDeltaAt;
                    if (data.path("seq").asInt() != ++pieces) {
                        throw new Failure("A piece of an answer is missing before " + frame);
                    }
                    text.append(data.path("text").asString());
                }
                case "message_completed" -> {
                    completedAt = System.nanoTime();
                    whole = data.path("content").asString();
                }
                case "send_message" -> {
                    return true;
                }
                default -> {}
            }
            return false;
        }

        private void check() {
            if (!text.toString().equals(FakeModel.ANSWER) || !whole.equals(FakeModel.ANSWER)) {
                throw new Failure(
                        "An answer is not what the model said: '%s', in pieces '%s'."
                                .formatted(whole, text));
            }
        }
    }
}
