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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks Chat Completions over a real socket, 50 pieces a second. What it does is
 * asked of it by the first word of the last message: break, fail, silent, flood, or anything else.
 */
final class FakeOpenAi {

    static final int TOTAL_TOKENS = 4711;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PAUSE_NS = 20_000_000;

    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

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

    private void complete(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody());
        requests.add(request);
        var question = request.get("messages").get(request.get("messages").size() - 1);
        var words = question.get("content").asString().split(" ");
        if (words[0].equals("fail")) {
            refuse(exchange, Integer.parseInt(words[1]));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        switch (words[0]) {
            case "break" -> {
                pieces(exchange, 10, "piece ");
                throw new IOException("Breaks off on purpose");
            }
            case "silent" -> {
                pieces(exchange, 3, "piece ");
                LockSupport.parkNanos(60_000_000_000L);
            }
            case "flood" -> pieces(exchange, 60, "x".repeat(20_000));
            default -> {
                pieces(exchange, 50, "piece ");
                finish(exchange);
            }
        }
        exchange.close();
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        var body = "{\"error\": {\"message\": \"secret inside\"}}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("x-should-retry", "false");
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

    private static void finish(HttpExchange exchange) throws IOException {
        var usage =
                Map.of("prompt_tokens", 1, "completion_tokens", 2, "total_tokens", TOTAL_TOKENS);
        chunk(exchange, List.of(), usage);
        write(exchange, "data: [DONE]\n\n");
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
