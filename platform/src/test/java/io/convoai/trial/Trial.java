package io.convoai.trial;

import io.convoai.platform.RealPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The trial application on a port of its own, with a database of its own. */
final class Trial implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final String database = RealPostgres.database();
    final FakeAuthServer auth;
    final ConfigurableApplicationContext context;

    private Trial(String name, FakeAuthServer auth, String kafka) {
        this.auth = auth;
        this.context =
                new SpringApplicationBuilder(TrialApplication.class)
                        .run(
                                "--spring.application.name=" + name,
                                "--server.port=0",
                                "--convoai.auth-url=" + auth.url(),
                                "--convoai.max-body=10KB",
                                "--spring.datasource.url=" + database,
                                "--spring.datasource.hikari.connection-timeout=500",
                                "--spring.datasource.hikari.data-source-properties.socketTimeout=1",
                                "--spring.kafka.bootstrap-servers=" + kafka);
    }

    static Trial start() {
        return start("trial-service");
    }

    static Trial start(String name) {
        return new Trial(name, new FakeAuthServer().start(), RealKafka.ADDRESS);
    }

    static Trial startWithoutAuthServer() {
        return new Trial("trial-service", new FakeAuthServer(), RealKafka.ADDRESS);
    }

    static Trial startWithoutKafka() {
        return new Trial("trial-service", new FakeAuthServer().start(), "127.0.0.1:1");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String token() {
        return auth.token("conversations.use");
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        var port = context.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        auth.close();
    }
}
