package io.convoai.launcher.state;

import io.convoai.launcher.state.PartStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How the supervisor tells every other command what it knows: one small file, replaced whole. */
final class StateFile {

    private final Path file;

    StateFile(Home home) {
        this.file = home.run().resolve("state");
    }

    void write(PlatformState state) throws IOException {
        var values = new Properties();
        put(values, "supervisor", state.supervisor());
        put(values, "problem", state.problem());
        put(values, "training", state.training());
        values.setProperty(
                "parts", String.join(",", state.parts().stream().map(PartStatus::name).toList()));
        for (var part : state.parts()) {
            put(values, part.name() + ".state", part.state());
            put(values, part.name() + ".port", part.port());
            put(values, part.name() + ".pid", part.pid());
            put(values, part.name() + ".start-millis", part.startMillis());
            put(values, part.name() + ".version", part.version());
            put(values, part.name() + ".restarts", part.restarts());
            put(values, part.name() + ".reason", part.reason());
        }
        var draft = file.resolveSibling("state.tmp");
        try (var writer = Files.newBufferedWriter(draft)) {
            values.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    PlatformState read() throws IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (NoSuchFileException never) {
            return new PlatformState(null, null, false, List.of());
        }
        var parts = new ArrayList<PartStatus>();
        for (var name : values.getProperty("parts", "").split(",")) {
            if (!name.isEmpty()) {
                parts.add(part(values, name));
            }
        }
        var supervisor = values.getProperty("supervisor", "");
        return new PlatformState(
                ProcessId.parse(supervisor).orElse(null),
                values.getProperty("problem"),
                Boolean.parseBoolean(values.getProperty("training")),
                parts);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static PartStatus part(Properties values, String name) {
        var state = values.getProperty(name + ".state", State.STOPPED.word());
        return new PartStatus(
                name,
                State.valueOf(state.toUpperCase(Locale.ROOT)),
                Integer.parseInt(values.getProperty(name + ".port", "0")),
                number(values.getProperty(name + ".pid")),
                number(values.getProperty(name + ".start-millis")),
                values.getProperty(name + ".version"),
                Integer.parseInt(values.getProperty(name + ".restarts", "0")),
                values.getProperty(name + ".reason"));
    }

    private static @Nullable Long number(@Nullable String value) {
        return value == null ? null : Long.valueOf(value);
    }

    private static void put(Properties values, String key, @Nullable Object value) {
        if (value != null) {
            values.setProperty(key, value.toString());
        }
    }
}
