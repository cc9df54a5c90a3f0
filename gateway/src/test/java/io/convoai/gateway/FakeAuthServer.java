package io.convoai.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.commons.lang3.RandomStringUtils;

/** Speaks auth-service's protocol over a socket, signs real tokens and fails when it is told to. */
public final class FakeAuthServer implements AutoCloseable {

    public static final String SECRET = "a-secret-of-the-gateway/+=";

    public final AtomicInteger refreshes = new AtomicInteger();
    public final List<String> revoked = new CopyOnWriteArrayList<>();
    public volatile Duration tokenLifetime = Duration.ofMinutes(15);
    public volatile List<String> permissions = List.of("conversations.use");
    public volatile String uid = "UidOfAna00000000";
    public volatile String fullName = "Ana Berg";
    public volatile long version = 1;
    public volatile boolean isBroken;
    public volatile boolean endsSessions;
    public volatile CountDownLatch refreshGate = new CountDownLatch(0);

    private final Map<String, Map<String, String>> pending = new ConcurrentHashMap<>();
    private final Map<String, String> sidOfRefreshToken = new ConcurrentHashMap<>();
    private final FakeTokens tokens = new FakeTokens();
    private final int port;
    private HttpServer server;

    public FakeAuthServer() {
        try {
            server = listen(0);
            port = server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void stop() {
        server.stop(0);
    }

    public void start() throws IOException {
        server = listen(port);
    }

    @Override
    public void close() {
        stop();
    }

    private HttpServer listen(int onPort) throws IOException {
        var listening = HttpServer.create(new InetSocketAddress("127.0.0.1", onPort), 100);
        listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        listening.createContext("/", FakeService::echo);
        listening.createContext("/oauth2/authorize", this::authorize);
        listening.createContext("/oauth2/token", guarded(this::token));
        listening.createContext("/oauth2/revoke", guarded(this::revoke));
        listening.createContext("/oauth2/jwks", exchange -> answer(exchange, 200, tokens.keys()));
        listening.createContext("/sign-in", this::signInPage);
        listening.start();
        return listening;
    }

    private com.sun.net.httpserver.HttpHandler guarded(com.sun.net.httpserver.HttpHandler handler) {
        var expected =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("gateway:"
                                                        + java.net.URLEncoder.encode(
                                                                SECRET, StandardCharsets.UTF_8))
                                                .getBytes(StandardCharsets.UTF_8));
        return exchange -> {
            if (isBroken) {
                answer(exchange, 503, "{\"title\":\"broken\"}");
            } else if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            } else {
                handler.handle(exchange);
            }
        };
    }

    /** Everybody is signed in here already: the browser is sent back at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        var query = parameters(exchange.getRequestURI().getRawQuery());
        var code = RandomStringUtils.secure().nextAlphanumeric(20);
        pending.put(code, query);
        redirect(
                exchange,
                query.get("redirect_uri")
                        + "?code="
                        + code
                        + "&state="
                        + encode(query.get("state")));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(body(exchange));
        switch (form.get("grant_type")) {
            case "authorization_code" -> exchangeCode(exchange, form);
            case "refresh_token" -> refresh(exchange, form);
            default -> answer(exchange, 400, "{\"error\":\"unsupported_grant_type\"}");
        }
    }

    private void exchangeCode(HttpExchange exchange, Map<String, String> form) throws IOException {
        var request = pending.remove(form.get("code"));
        if (request == null
                || !request.get("code_challenge").equals(challengeOf(form.get("code_verifier")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                tokens(
                        "sid_" + RandomStringUtils.secure().nextAlphanumeric(8),
                        request.get("nonce")));
    }

    private void refresh(HttpExchange exchange, Map<String, String> form) throws IOException {
        refreshes.incrementAndGet();
        await(refreshGate);
        var sid = sidOfRefreshToken.remove(form.get("refresh_token"));
        if (endsSessions || sid == null) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, tokens(sid, null));
    }

    private void revoke(HttpExchange exchange) throws IOException {
        revoked.add(parameters(body(exchange)).get("token"));
        answer(exchange, 200, "");
    }

    private void signInPage(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Set-Cookie", "convoai_auth=of-auth; Path=/; HttpOnly");
        exchange.getResponseHeaders().add("Set-Cookie", "convoai=stolen; Path=/");
        FakeService.echo(exchange);
    }

    private String tokens(String sid, String nonce) {
        var refresh = RandomStringUtils.secure().nextAlphanumeric(32);
        sidOfRefreshToken.put(refresh, sid);
        return """
        {"access_token": "%s", "token_type": "Bearer", "expires_in": %d, "refresh_token": "%s",
         "scope": "openid profile email", "id_token": "%s"}
        """
                .formatted(
                        accessToken(sid),
                        tokenLifetime.toSeconds(),
                        refresh,
                        tokens.id(claims(), sid, nonce, fullName));
    }

    public String accessToken(String sid) {
        return tokens.access(claims(), sid);
    }

    private FakeTokens.Claims claims() {
        return new FakeTokens.Claims(uid, version, permissions, tokenLifetime);
    }

    private static String challengeOf(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(
                        Collectors.toMap(
                                part -> part[0],
                                part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(Objects.requireNonNull(text), StandardCharsets.UTF_8);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
