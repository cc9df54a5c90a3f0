package io.convoai.chat.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks Chat Completions over a real socket, 50 pieces a second. What it does is
 * asked of it by the first words of the last message; anything else gets an answer.
 */
final class FakeOpenAi {

    static final int TOTAL_TOKENS = 4711;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final long PAUSE_NS = 20_000_000;

    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean sick;

    FakeOpenAi() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::complete);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
    }

    JsonNode lastRequest() {
        return requests.getLast();
    }

    long timesAsked(String question) {
        return requests.stream().filter(request -> questionIn(request).equals(question)).count();
    }

    /** From now on, or no longer, it refuses everything with 500. */
    void fallSick(boolean now) {
        sick = now;
    }

    private void complete(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody());
        requests.add(request);
        var question = questionIn(request);
        var words = question.split(" ");
        switch (sick ? "fail" : words[0]) {
            case "fail" -> refuse(exchange, words);
            case "flaky" -> {
                if (timesAsked(question) == 1) {
                    refuse(exchange, "fail", "500");
                } else {
                    stream(exchange, 5, true);
                }
            }
            case "reset" -> throw new IOException("Hangs up on purpose");
            case "mute" -> LockSupport.parkNanos(60_000_000_000L);
            case "html" -> send(exchange, 200, "text/html", "<html>data: sign in</html>");
            case "json" -> send(exchange, 200, "application/json", "{\"choices\": []}");
            default -> stream(exchange, words);
        }
    }

    private static void stream(HttpExchange exchange, String... words) throws IOException {
        switch (words[0]) {
            case "wait" -> {
                stream(exchange, 0, false);
                LockSupport.parkNanos(60_000_000_000L);
            }
            case "garbage" -> send(exchange, 200, "text/event-stream", "data: {not json\n\n");
            case "error" -> {
                var error = "data: {\"error\": {\"message\": \"secret inside\"}}\n\n";
                send(exchange, 200, "text/event-stream", error);
            }
            case "break" -> {
                stream(exchange, 10, false);
                throw new IOException("Breaks off on purpose");
            }
            case "cut" -> {
                stream(exchange, 10, false);
                exchange.close();
            }
            case "silent" -> {
                stream(exchange, 3, false);
                LockSupport.parkNanos(60_000_000_000L);
            }
            case "flood" -> {
                begin(exchange);
                pieces(exchange, 40, "x".repeat(20_000));
                finish(exchange, TOTAL_TOKENS);
            }
            case "finish" -> {
                begin(exchange);
                pieces(exchange, 5, "piece ");
                var end = Map.of("index", 0, "delta", Map.of(), "finish_reason", words[1]);
                chunk(exchange, List.of(end), null);
                finish(exchange, TOTAL_TOKENS);
            }
            case "empty" -> stream(exchange, 0, true);
            case "endless" -> {
                begin(exchange);
                pieces(exchange, 1_000, "x".repeat(100_000));
            }
            case "odd" -> {
                begin(exchange);
                for (var piece : List.of("a\0b ", "\ud83d", "\ude00 ", "\ude00", "\0", "z\ud83d")) {
                    pieces(exchange, 1, piece);
                }
                finish(exchange, -1);
            }
            default -> stream(exchange, 50, true);
        }
    }

    private static String questionIn(JsonNode request) {
        var messages = request.get("messages");
        return messages.get(messages.size() - 1).get("content").asString();
    }

    private static void stream(HttpExchange exchange, int pieces, boolean toTheEnd)
            throws IOException {
        begin(exchange);
        pieces(exchange, pieces, "piece ");
        if (toTheEnd) {
            finish(exchange, TOTAL_TOKENS);
        }
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        write(exchange, ": a comment is no word\n\n");
    }

    /** fail, the status, and how long to wait if it says so. */
    private static void refuse(HttpExchange exchange, String... words) throws IOException {
        if (words.length > 2) {
            exchange.getResponseHeaders().set("Retry-After", words[2].replace('~', ' '));
        }
        var status = words[0].equals("fail") ? Integer.parseInt(words[1]) : 500;
        send(exchange, status, "application/json", "{\"error\": {\"message\": \"secret inside\"}}");
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void pieces(HttpExchange exchange, int count, String piece) throws IOException {
        for (int i = 1; i <= count; i++) {
            chunk(exchange, List.of(Map.of("index", 0, "delta", Map.of("content", piece))), null);
            LockSupport.parkNanos(PAUSE_NS);
        }
    }

    private static void finish(HttpExchange exchange, int tokens) throws IOException {
        var usage = Map.of("prompt_tokens", 1, "completion_tokens", 2, "total_tokens", tokens);
        chunk(exchange, List.of(), usage);
        write(exchange, "data: [DONE]\n\n");
        exchange.close();
    }

    private static void chunk(HttpExchange exchange, List<?> choices, Map<String, Integer> usage)
            throws IOException {
        var chunk = new HashMap<String, Object>();
        chunk.put("id", "chunk");
        chunk.put("object", "chat.completion.chunk");
        chunk.put("created", 1);
        chunk.put("model", "fake");
        chunk.put("choices", choices);
        if (usage != null) {
            chunk.put("usage", usage);
        }
        write(exchange, "data: " + JSON.writeValueAsString(chunk) + "\n\n");
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
