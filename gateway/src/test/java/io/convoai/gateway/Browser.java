package io.convoai.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps cookies as a browser does, and follows no redirect unless it is told to. */
public final class Browser {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public final Map<String, String> cookies = new ConcurrentHashMap<>();

    private final int port;

    Browser(int port) {
        this.port = port;
    }

    /** The same browser at another replica. */
    public Browser at(RunningGateway other) {
        var same = new Browser(other.port());
        same.cookies.putAll(cookies);
        return same;
    }

    public Browser signIn() {
        var callback = follow(follow(open("/bff/login")));
        if (callback.statusCode() != 302 || !cookies.containsKey("convoai")) {
            throw new AssertionError("Not signed in: " + callback + callback.headers().map());
        }
        return this;
    }

    public HttpResponse<String> follow(HttpResponse<String> redirect) {
        var location = redirect.headers().firstValue("Location").orElseThrow();
        return open(location.replace(RunningGateway.PUBLIC_URL, ""));
    }

    public HttpResponse<String> open(String path) {
        return get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> post(String path, String... headers) {
        return send("POST", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        try {
            var response = HTTP.send(request(method, path, headers), BodyHandlers.ofString());
            keepCookies(response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public CompletableFuture<HttpResponse<String>> getLater(String path) {
        return HTTP.sendAsync(request("GET", path), BodyHandlers.ofString());
    }

    public JsonNode json(String path, String... headers) {
        return JSON.readTree(get(path, headers).body());
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public WebSocket.Builder socket() {
        var builder = HTTP.newWebSocketBuilder();
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookieHeader());
        }
        return builder;
    }

    public URI socketUri(String path) {
        return URI.create("ws://127.0.0.1:%d%s".formatted(port, path));
    }

    private HttpRequest request(String method, String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keepCookies(HttpResponse<String> response) {
        for (var header : response.headers().allValues("Set-Cookie")) {
            var cookie = header.split(";", 2)[0].split("=", 2);
            if (header.contains("Max-Age=0")) {
                cookies.remove(cookie[0]);
            } else {
                cookies.put(cookie[0], cookie[1]);
            }
        }
    }
}
