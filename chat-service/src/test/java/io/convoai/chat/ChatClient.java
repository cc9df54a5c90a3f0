package io.convoai.chat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the chat on real sockets: keeps every frame in the order of its arrival. */
public final class ChatClient implements AutoCloseable {

    public static final String STREAM = "convoai.stream.v1";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private ChatClient(int port, String path, String token, String protocol) {
        var builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        if (token != null && protocol != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        var query = token != null && protocol == null ? "?token=" + token : "";
        var uri = URI.create("ws://127.0.0.1:%d%s%s".formatted(port, path, query));
        socket = builder.buildAsync(uri, new Listener()).join();
    }

    /** As the web application connects. */
    public static ChatClient streaming(int port, String uid, String conversationId) {
        return new ChatClient(port, "/ws/" + conversationId, TokenIssuer.tokenOf(uid), STREAM);
    }

    /** As ConvoAI's first clients connect. */
    public static ChatClient plain(int port, String uid, String conversationId) {
        return new ChatClient(port, "/ws/" + conversationId, TokenIssuer.tokenOf(uid), null);
    }

    public static ChatClient at(int port, String path, String token, String protocol) {
        return new ChatClient(port, path, token, protocol);
    }

    /** The answer to a handshake that is refused. */
    public static HttpResponse<?> refusal(int port, String path, String token, String protocol) {
        try (var _ = new ChatClient(port, path, token, protocol)) {
            throw new AssertionError("The handshake was not refused");
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse();
        }
    }

    public static String started(int port, String uid) {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:%d/api/conversations".formatted(port)))
                        .header("Authorization", "Bearer " + TokenIssuer.tokenOf(uid))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(response.body()).get("id").asString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void command(String type, Map<String, ?> data) {
        text(JSON.writeValueAsString(Map.of("type", type, "data", data)));
    }

    public void ask(String conversationId, String content) {
        command("send_message", Map.of("conversation_id", conversationId, "content", content));
    }

    public void ask(String conversationId, String content, String clientId) {
        command(
                "send_message",
                Map.of(
                        "conversation_id", conversationId,
                        "content", content,
                        "client_id", clientId));
    }

    public void text(String frame) {
        socket.sendText(frame, true).join();
    }

    public void binary(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
    }

    public List<JsonNode> frames() {
        return frames;
    }

    public List<JsonNode> frames(String type) {
        return frames.stream().filter(isOf(type)).toList();
    }

    public List<String> types() {
        return frames.stream().map(frame -> frame.get("type").asString()).toList();
    }

    public JsonNode next(String type) {
        return await(type, 1);
    }

    public JsonNode await(String type, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> frames(type).size() >= count);
        return frames(type).get(count - 1);
    }

    public int closeCode() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Goes without a word, as a lost connection does. */
    public void vanish() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static Predicate<JsonNode> isOf(String type) {
        return frame -> frame.get("type").asString().equals(type);
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(JSON.readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(-1);
        }
    }
}
