package io.convoai.auth.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the operator the link: by a file that only the owner reads, or else once in the log. */
@Component
class SetUpUrlFile {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpUrlFile.class);

    private final @Nullable Path file;
    private final String prefix;

    SetUpUrlFile(AdminSettings settings) {
        this.file = settings.file();
        this.prefix = settings.publicUrl() + "/setup/";
    }

    Optional<String> token() {
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip())
                    .filter(url -> url.startsWith(prefix))
                    .map(url -> url.substring(prefix.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String token) {
        if (file == null) {
            LOG.info("Make the first admin within 24 hours: {}{}", prefix, token);
            return;
        }
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            var whole = Files.createTempFile(folder, "setup", ".url", ownerOnly);
            Files.writeString(whole, prefix + token + "\n");
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the set-up link to " + file, e);
        }
    }

    void remove() {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the used set-up link " + file, e);
        }
    }
}
