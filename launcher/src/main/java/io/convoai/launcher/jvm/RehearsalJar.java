package io.convoai.launcher.jvm;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** {@link Rehearsal} in a jar that stays the same over builds, as all jars under a cache must. */
record RehearsalJar(Path folder) {

    private static final String ENTRY = Rehearsal.class.getName().replace('.', '/') + ".class";

    Path file() {
        return folder.resolve("rehearsal.jar");
    }

    void write() throws IOException {
        var jar = jar();
        if (Files.exists(file()) && Arrays.equals(Files.readAllBytes(file()), jar)) {
            return;
        }
        Files.createDirectories(folder);
        var draft = folder.resolve("rehearsal.tmp");
        Files.write(draft, jar);
        Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] jar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes);
                var program = RehearsalJar.class.getClassLoader().getResourceAsStream(ENTRY)) {
            if (program == null) {
                throw new FileNotFoundException(ENTRY);
            }
            var entry = new JarEntry(ENTRY);
            entry.setTime(0);
            jar.putNextEntry(entry);
            program.transferTo(jar);
        }
        return bytes.toByteArray();
    }
}
