package io.convoai.gateway;

import com.sun.net.httpserver.HttpExchange;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.json.JsonMapper;

/** A service that says what it was asked, and whose sockets send back what they get. */
public final class FakeService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FRAME_LIMIT = 262_144;
    private static final Pattern REFUSAL = Pattern.compile("refused-([0-9]{3})");

    public final List<String> socketsAsked = new CopyOnWriteArrayList<>();
    public volatile String health = "{\"status\": \"healthy\"}";
    public final List<String> leftWaiting = new CopyOnWriteArrayList<>();
    public final AtomicInteger cutOff = new AtomicInteger();
    public volatile boolean isMute;
    public volatile Sinks.Many<String> stream = Sinks.many().unicast().onBackpressureBuffer();

    private final DefaultChannelGroup lines = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private DisposableServer server = listen(0);

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public void stop() {
        server.dispose();
        lines.close().syncUninterruptibly();
        server.onDispose().block();
    }

    public void start() {
        server = listen(server.port());
    }

    @Override
    public void close() {
        stop();
    }

    private DisposableServer listen(int port) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .channelGroup(lines)
                .route(routes ->
                        routes.route(_ -> isMute, (request, _) -> neverAnswer(request))
                                .get("/openapi.json", (_, answer) -> json(answer, OPEN_API))
                                .get("/health", (_, answer) -> json(answer, health))
                                .get(
                                        "/api/conversations/broken",
                                        (_, answer) -> answer.status(500).send())
                                .get("/api/conversations/stream", (_, answer) -> streamed(answer))
                                .get("/api/conversations/silent", (_, _) -> Mono.never())
                                .get("/api/conversations/slow", (_, answer) -> slow(answer))
                                .get("/api/conversations/half", (_, answer) -> half(answer))
                                .get("/api/conversations/endless", (_, answer) -> endless(answer))
                                .get("/ws/{id}", this::socket)
                                .route(_ -> true, FakeService::echo))
                .bindNow();
    }

    private Publisher<Void> streamed(HttpServerResponse answer) {
        return answer.header(HttpHeaderNames.CONTENT_TYPE, "text/event-stream")
                .sendString(stream.asFlux());
    }

    private static Publisher<Void> slow(HttpServerResponse answer) {
        return Mono.delay(Duration.ofSeconds(1)).thenEmpty(json(answer, "{}"));
    }

    private Publisher<Void> half(HttpServerResponse answer) {
        var body = Flux.concat(Mono.just("[\"half an"), Mono.<String>never());
        return answer.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .sendString(body.doOnCancel(cutOff::incrementAndGet));
    }

    private Publisher<Void> endless(HttpServerResponse answer) {
        var piece = "x".repeat(16_384);
        var body = Flux.<String>generate(sink -> sink.next(piece));
        return answer.header(HttpHeaderNames.CONTENT_TYPE, "text/plain")
                .sendString(body.doOnCancel(cutOff::incrementAndGet));
    }

    private Publisher<Void> socket(HttpServerRequest request, HttpServerResponse answer) {
        socketsAsked.add(request.uri());
        if (request.requestHeaders().get("Authorization") == null) {
            return answer.status(401).send();
        }
        var refusal = REFUSAL.matcher(request.param("id"));
        if (refusal.matches()) {
            return answer.status(Integer.parseInt(refusal.group(1)))
                    .header("Retry-After", "7")
                    .header("WWW-Authenticate", "Bearer realm=\"chat\"")
                    .send();
        }
        var spec = WebsocketServerSpec.builder().maxFramePayloadLength(FRAME_LIMIT);
        if (request.requestHeaders().contains("Sec-WebSocket-Protocol")) {
            spec.protocols("convoai.stream.v1");
        }
        return answer.sendWebsocket(FakeService::echo, spec.build());
    }

    /**
     * The word "close" is answered by a close frame after everything else was sent, "long" and a
     * number by as many letters.
     */
    private static Publisher<Void> echo(WebsocketInbound in, WebsocketOutbound out) {
        return in.aggregateFrames(FRAME_LIMIT)
                .receive()
                .asString()
                .concatMap(text ->
                        text.equals("close")
                                ? out.sendClose(4400, "as you like")
                                : out.sendString(Mono.just(replyTo(text))).then())
                .then();
    }

    private Publisher<Void> neverAnswer(HttpServerRequest request) {
        leftWaiting.add(request.uri());
        return Mono.never();
    }

    private static String replyTo(String text) {
        return text.startsWith("long ")
                ? "x".repeat(Integer.parseInt(text.substring("long ".length())))
                : text;
    }

    private static Publisher<Void> echo(HttpServerRequest request, HttpServerResponse answer) {
        Map<String, String> headers =
                request.requestHeaders().entries().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                                        Map.Entry::getValue,
                                        (a, b) -> a + ", " + b));
        answer.header("Set-Cookie", "convoai=stolen; Path=/").header("X-Request-Id", "of-service");
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body ->
                        Mono.from(
                                json(
                                        answer,
                                        JSON.writeValueAsString(
                                                Map.of(
                                                        "method",
                                                        request.method().name(),
                                                        "uri",
                                                        request.uri(),
                                                        "headers",
                                                        headers,
                                                        "body",
                                                        body)))));
    }

    private static Publisher<Void> json(HttpServerResponse answer, String body) {
        return answer.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .sendString(Mono.just(body));
    }

    static void echo(HttpExchange exchange) throws IOException {
        Map<String, String> headers =
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                                        entry -> String.join(", ", entry.getValue())));
        var said =
                Map.of(
                        "method", exchange.getRequestMethod(),
                        "uri", exchange.getRequestURI().toString(),
                        "headers", headers);
        FakeAuthServer.answer(exchange, 200, JSON.writeValueAsString(said));
    }

    private static final String OPEN_API =
            """
            {"openapi": "3.1.0",
             "paths": {"/health": {"get": {}},
                       "/api/conversations": {"get": {"responses": {"200": {"content":
                            {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}}},
             "components": {"schemas": {"Page": {"type": "object"}},
                            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}}}
            """;
}
