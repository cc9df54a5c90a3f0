package io.convoai.launcher.postgres;

import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar that Maven Central has for this machine. */
record PostgresBinaries(Home home) {

    private static final Set<PosixFilePermission> EXECUTABLE =
            PosixFilePermissions.fromString("rwxr-xr-x");

    void unpack() throws IOException {
        var archive = archive();
        var marker = folder().resolve(".unpacked-from");
        if (Files.exists(marker) && Files.readString(marker).equals(archive.toString())) {
            return;
        }
        var draft = home.postgres().resolve("bin.tmp");
        home.remove(draft);
        Files.createDirectories(draft);
        try (var packed = archive.openStream()) {
            unpack(packed, draft);
        }
        Files.writeString(draft.resolve(".unpacked-from"), archive.toString());
        home.remove(folder());
        Files.move(draft, folder());
    }

    Path program(String name) {
        return folder().resolve("bin").resolve(name);
    }

    private Path folder() {
        return home.postgres().resolve("bin");
    }

    private static URL archive() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch");
        var processor = machine.equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-%s-%s.txz".formatted(system, processor);
        var archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new Problem(
                    "There is no embedded PostgreSQL for %s on %s: Linux and macOS on amd64 and arm64 are supported."
                            .formatted(System.getProperty("os.name"), machine));
        }
        return archive;
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The archive of PostgreSQL names a file outside: " + path);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, EXECUTABLE);
        }
    }
}
