package io.convoai.bench.platform;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform of the bench's own, profile {@code server}, without limits and without data; gone in
 * the end, however that comes.
 */
public final class Platform implements AutoCloseable {

    public static final String ADMIN = "bench_admin";
    public static final String ADMIN_PASSWORD = "Bench-admin-1-password";

    private final Place place;
    private final Map<String, String> environment;
    private final Thread undertaker = new Thread(this::down);
    private JsonNode status = JsonMapper.shared().createObjectNode();

    private Platform(Place place, Map<String, String> environment) {
        this.place = place;
        this.environment = environment;
    }

    /** With what the environment says besides, such as the address of a model. */
    public static Platform start(Place place, Map<String, String> environment) {
        var platform = new Platform(place, environment(place, environment));
        Runtime.getRuntime().addShutdownHook(platform.undertaker);
        platform.convoai("reset", "--yes");
        platform.convoai("up", "-d");
        platform.look();
        return platform;
    }

    /** Of postgres, kafka, auth, chat, analytics or gateway, on this machine. */
    public InetSocketAddress address(String part) {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), part(part).path("port").asInt());
    }

    public long pid(String part) {
        return part(part).path("pid").asLong();
    }

    public ProcessorTime processorTime() {
        var pids = new LinkedHashMap<String, Long>();
        for (var part : status.path("parts").values()) {
            pids.put(part.path("name").asString(), part.path("pid").asLong());
        }
        return ProcessorTime.of(pids);
    }

    /** What the launcher made up, such as {@code postgres.password} or {@code metrics.token}. */
    public String secret(String name) throws IOException {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(place.home().resolve("secrets"))) {
            secrets.load(file);
        }
        return secrets.getProperty(name, "");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(undertaker);
        down();
    }

    private JsonNode part(String name) {
        return status.path("parts").values().stream()
                .filter(part -> part.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("There is no part '%s'.".formatted(name)));
    }

    private void look() {
        status = JsonMapper.shared().readTree(convoai("status", "--json"));
    }

    private void down() {
        convoai("down");
    }

    /** Answers what it printed. */
    private String convoai(String... words) {
        var log = place.home().resolveSibling("bench.log");
        var command = new ArrayList<>(List.of(place.root().resolve("convoai").toString()));
        command.addAll(List.of(words));
        try {
            Files.createDirectories(place.home());
            var process =
                    new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile()));
            process.environment().putAll(environment);
            var running = process.start();
            var said = all(running.getInputStream());
            if (running.waitFor() != 0) {
                throw new Failure(
                        "./convoai %s failed (%s): %s"
                                .formatted(String.join(" ", words), log, said.strip()));
            }
            return said;
        } catch (IOException unable) {
            throw new Failure("./convoai cannot be run: " + unable.getMessage(), unable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Stopped.", stopped);
        }
    }

    private static String all(InputStream output) throws IOException {
        return new String(output.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Without start caches: the training after a first start would disturb. */
    private static Map<String, String> environment(Place place, Map<String, String> more) {
        var environment = new HashMap<String, String>();
        environment.put("CONVOAI_HOME", place.home().toString());
        environment.put("CONVOAI_PORT_BASE", String.valueOf(FreePorts.base()));
        environment.put("CONVOAI_PROFILE", "server");
        environment.put("CONVOAI_LIMITS", "off");
        environment.put("CONVOAI_AOT", "off");
        environment.put("CONVOAI_ADMIN_USERNAME", ADMIN);
        environment.put("CONVOAI_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("CONVOAI_ADMIN_EMAIL", "bench_admin@example.org");
        environment.putAll(more);
        return environment;
    }
}
