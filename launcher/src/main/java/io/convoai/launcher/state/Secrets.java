package io.convoai.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** Random values made once per platform and kept in one file that only its owner may read. */
public final class Secrets {

    private static final List<String> PASSWORDS =
            List.of(
                    "postgres.password",
                    "auth.password",
                    "chat.password",
                    "analytics.password",
                    "gateway.password",
                    "gateway.client-secret",
                    "metrics.token");
    private static final List<String> KEYS =
            List.of("auth.encryption-keys", "gateway.encryption-keys", "chat.message-id-key");

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    public static Secrets of(Home home) throws IOException {
        var file = home.secrets();
        var values = read(file);
        var random = new SecureRandom();
        int before = values.size();
        PASSWORDS.forEach(name -> values.putIfAbsent(name, HexFormat.of().formatHex(some(random))));
        KEYS.forEach(
                name -> values.putIfAbsent(name, Base64.getEncoder().encodeToString(some(random))));
        if (values.size() > before) {
            write(file, values);
        }
        return new Secrets(values);
    }

    public String get(String name) {
        var value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("No secret is named " + name);
        }
        return value;
    }

    private static byte[] some(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Properties read(Path file) throws IOException {
        var values = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        return values;
    }

    /**
     * Through a second file and a rename: a crash leaves the old secrets or the new, never half.
     */
    private static void write(Path file, Properties values) throws IOException {
        var onlyOwner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), "secrets", ".tmp", onlyOwner);
        try (var writer = Files.newBufferedWriter(draft)) {
            values.store(
                    writer, "Made once by ConvoAI. Keep it with your backups, and to yourself.");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
