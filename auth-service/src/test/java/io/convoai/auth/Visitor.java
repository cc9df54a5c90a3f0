package io.convoai.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser or a program: keeps cookies and follows nothing by itself. */
public class Visitor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String port;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable String bearer;
    private String userAgent = "a test";

    Visitor(String port, String address) {
        this.port = port;
        this.address = address;
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).header("Accept", "text/html,*/*;q=0.8"));
    }

    public Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    public Answer postJson(String path, String json) {
        return sendJson("POST", path, json);
    }

    public Answer sendJson(String method, String path, String json) {
        return send(
                request(path, "Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    public Answer postForm(String path, Map<String, String> fields, String... headers) {
        var body =
                fields.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                        .collect(joining("&"));
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Opens the form and sends it with its hidden field. */
    public Answer fillIn(String path, Map<String, String> fields) {
        var filled = new LinkedHashMap<>(fields);
        filled.put("_csrf", get(path).csrf());
        return postForm(path, filled);
    }

    /** From now on. */
    public Visitor bearing(Answer tokens) {
        bearer = tokens.accessToken();
        return this;
    }

    public Visitor withUserAgent(String name) {
        userAgent = name;
        return this;
    }

    /** Goes where the answer points to. */
    public Answer follow(Answer redirect) {
        var to = URI.create(redirect.header("Location"));
        return get(to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("X-Forwarded-For", address)
                        .header("User-Agent", userAgent);
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (!cookies.isEmpty()) {
            var all =
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(joining("; "));
            request.header("Cookie", all);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public <T> T json(String path) {
            return JsonPath.read(body(), path);
        }

        public String accessToken() {
            return json("$.access_token");
        }

        public String refreshToken() {
            return json("$.refresh_token");
        }

        /** Of the address that the answer redirects to. */
        public String locationParameter(String name) {
            return Arrays.stream(URI.create(header("Location")).getRawQuery().split("&"))
                    .filter(parameter -> parameter.startsWith(name + "="))
                    .map(parameter -> parameter.substring(name.length() + 1))
                    .map(value -> URLDecoder.decode(value, UTF_8))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(header("Location")));
        }

        public Answer requireStatus(int status) {
            if (status() != status) {
                throw new AssertionError("%d %s".formatted(status(), body()));
            }
            return this;
        }

        public String csrf() {
            var field = CSRF.matcher(body());
            if (!field.find()) {
                throw new AssertionError("No CSRF field in %d %s".formatted(status(), body()));
            }
            return field.group(1);
        }
    }
}
