package io.convoai.launcher.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        var settings = new Settings(root, new Home(home.normalize()), listening, environment);
        settings.requireKnownWords();
        return settings;
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
        return isSecond("CONVOAI_PROFILE", "laptop", "server");
    }

    /**
     * Caches of the JVM are used, and made in the background; tests want a quiet machine, and an
     * agent changes the classes that a cache holds.
     */
    public boolean usesCaches() {
        return !isSecond("CONVOAI_AOT", "on", "off") && tracingUrl().isEmpty();
    }

    /** Where spans are sent by OpenTelemetry's protocol; nowhere unless it is set. */
    public Optional<String> tracingUrl() {
        return Optional.ofNullable(environment.get("CONVOAI_TRACING_URL"))
                .filter(url -> !url.isBlank());
    }

    private void requireKnownWords() {
        onServer();
        usesCaches();
    }

    private boolean isSecond(String name, String usual, String second) {
        var word = environment.getOrDefault(name, usual);
        if (!word.equals(usual) && !word.equals(second)) {
            throw new Problem("%s is '%s'; %s and %s exist.".formatted(name, word, usual, second));
        }
        return word.equals(second);
    }
}
