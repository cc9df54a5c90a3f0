package io.convoai.launcher.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the caller's environment says about this platform. */
public record Settings(Path root, Home home, Ports ports, Map<String, String> environment) {

    public Settings {
        environment = Map.copyOf(environment);
    }

    public static Settings of(Path root, Map<String, String> environment) {
        var folder = environment.getOrDefault("CONVOAI_HOME", "");
        var home = folder.isEmpty() ? root.resolve("var") : Path.of(folder).toAbsolutePath();
        return new Settings(root, new Home(home.normalize()), Ports.of(environment), environment);
    }

    /** Every part, in the order of the start. */
    public List<Listening> listening() {
        return List.of(
                Listening.locally("postgres", ports.postgres()),
                Listening.locally("kafka", ports.kafka(), ports.kafkaController()),
                Listening.locally("auth", ports.auth()),
                Listening.locally("chat", ports.chat()),
                Listening.locally("analytics", ports.analytics()),
                new Listening("gateway", bind(), List.of(ports.gateway())));
    }

    public Listening listening(String part) {
        return listening().stream()
                .filter(each -> each.part().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part is named " + part));
    }

    public String url() {
        return environment.getOrDefault(
                "CONVOAI_PUBLIC_URL", "http://localhost:" + ports.gateway());
    }

    /** For the gateway alone; everything else listens on 127.0.0.1. */
    private String bind() {
        return environment.getOrDefault("CONVOAI_BIND", "127.0.0.1");
    }

    /** Profile {@code laptop} saves memory, profile {@code server} saves time. */
    public boolean onServer() {
        var profile = environment.getOrDefault("CONVOAI_PROFILE", "laptop");
        return switch (profile) {
            case "laptop" -> false;
            case "server" -> true;
            default ->
                    throw new Problem(
                            "CONVOAI_PROFILE is '%s'; laptop and server exist.".formatted(profile));
        };
    }
}
