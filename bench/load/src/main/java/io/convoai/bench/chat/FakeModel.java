package io.convoai.bench.chat;

import io.convoai.bench.wire.Line;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Speaks Chat Completions, and says the same twenty pieces to whoever asks: at once, or with a
 * pause after the first.
 */
final class FakeModel implements AutoCloseable {

    static final String NAME = "instant";
    static final int PIECES = 20;
    static final String ANSWER =
            IntStream.rangeClosed(1, PIECES)
                    .mapToObj(FakeModel::piece)
                    .collect(Collectors.joining());

    private static final String CHUNK =
            """
            data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"instant",\
            "choices":[{"index":0,"delta":{"content":"%s"},"finish_reason":null}]}

            """;
    private static final String END =
            """
            data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"instant",\
            "choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"instant",\
            "choices":[],"usage":{"prompt_tokens":5,"completion_tokens":20,"total_tokens":25}}

            data: [DONE]

            """;
    private static final String FIRST = CHUNK.formatted(piece(1));
    private static final String REST = rest();
    private static final byte[] BEGINNING = answer("text/event-stream", FIRST, REST.length());
    private static final byte[] ENDING = REST.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MODELS =
            answer("application/json", "{\"object\":\"list\",\"data\":[]}", 0);

    private final ServerSocket door;
    private volatile Duration pause = Duration.ZERO;

    private FakeModel(ServerSocket door) {
        this.door = door;
    }

    static FakeModel start() throws IOException {
        var model = new FakeModel(new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(model::welcome);
        return model;
    }

    URI url() {
        return URI.create("http://127.0.0.1:%d/v1".formatted(door.getLocalPort()));
    }

    /** From now on, between the first piece and the others. */
    void pause(Duration pause) {
        this.pause = pause;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (var line = new Line(caller)) {
            for (var head = line.head(); !head.isEmpty(); head = line.head()) {
                line.body(head);
                if (head.startsWith("POST")) {
                    line.write(BEGINNING);
                    Thread.sleep(pause);
                    line.write(ENDING);
                } else {
                    line.write(MODELS);
                }
            }
        } catch (IOException | InterruptedException gone) {
            // Whoever asks may leave.
        }
    }

    private static String rest() {
        return IntStream.rangeClosed(2, PIECES)
                        .mapToObj(number -> CHUNK.formatted(piece(number)))
                        .collect(Collectors.joining())
                + END;
    }

    private static String piece(int number) {
        return "piece%d ".formatted(number);
    }

    private static byte[] answer(String type, String body, int lengthOfRest) {
        return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(type, body.length() + lengthOfRest, body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
