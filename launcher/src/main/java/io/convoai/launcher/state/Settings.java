package io.convoai.launcher.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the caller's environment says about this platform. */
public record Settings(
        Path root, Home home, List<Listening> listening, Map<String, String> environment) {

    public Settings {
        listening = List.copyOf(listening);
        environment = Map.copyOf(environment);
    }

    public static Settings of(Path root, Map<String, String> environment) {
        var folder = environment.getOrDefault("CONVOAI_HOME", "");
        var home = folder.isEmpty() ? root.resolve("var") : Path.of(folder).toAbsolutePath();
        var bind = environment.getOrDefault("CONVOAI_BIND", "127.0.0.1");
        var listening = Ports.of(environment).listening(bind);
        return new Settings(root, new Home(home.normalize()), listening, environment);
    }

    public Listening listening(String part) {
        return listening.stream()
                .filter(each -> each.part().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part is named " + part));
    }

    public int port(String part) {
        return listening(part).port();
    }

    public String url() {
        return environment.getOrDefault(
                "CONVOAI_PUBLIC_URL", "http://localhost:" + port("gateway"));
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
