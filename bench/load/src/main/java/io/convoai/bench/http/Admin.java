package io.convoai.bench.http;

import io.convoai.bench.platform.Failure;
import io.convoai.bench.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator of a platform, at the services' own ports. */
public final class Admin {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Platform platform;
    private final String token;

    public Admin(Platform platform) throws IOException, InterruptedException {
        this.platform = platform;
        var form = "username=%s&password=%s".formatted(Platform.ADMIN, Platform.ADMIN_PASSWORD);
        var signingIn =
                to("auth", "/auth/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        this.token = answer(signingIn).body().path("access_token").asString();
    }

    public Answer get(String service, String path) throws IOException, InterruptedException {
        return answer(authorised(service, path).GET());
    }

    public Answer post(String service, String path, Object body)
            throws IOException, InterruptedException {
        return answer(
                authorised(service, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder authorised(String service, String path) {
        return to(service, path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder to(String service, String path) {
        var address = platform.address(service);
        var uri = "http://%s:%d%s".formatted(address.getHostString(), address.getPort(), path);
        return HttpRequest.newBuilder(URI.create(uri)).timeout(PATIENCE);
    }

    private Answer answer(HttpRequest.Builder wanted) throws IOException, InterruptedException {
        var request = wanted.build();
        var began = System.nanoTime();
        var response = http.send(request, BodyHandlers.ofString());
        var nanoseconds = System.nanoTime() - began;
        if (response.statusCode() / 100 != 2) {
            throw new Failure(
                    "%s answered %d: %s"
                            .formatted(request.uri(), response.statusCode(), response.body()));
        }
        return new Answer(JSON.readTree(response.body()), nanoseconds);
    }

    /** From the request to the last byte of what it brought. */
    public record Answer(JsonNode body, long nanoseconds) {}
}
