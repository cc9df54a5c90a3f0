package io.convoai.launcher.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Classes of one program, loaded and linked ahead of time (JEP 483 and 514). Good for one JDK, one
 * set of flags and one list of libraries; the JVM checks that too, and starts without when it
 * differs.
 */
record Cache(Path place, List<String> java, List<String> classpath) {

    Path file() {
        return place.resolveSibling(place.getFileName() + ".aot");
    }

    boolean isCurrent() {
        try {
            return Files.exists(file())
                    && Files.exists(key())
                    && Files.readString(key()).equals(wanted());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The key goes first and comes last: what is half there is not there. */
    void replaceBy(Path draft) throws IOException {
        forget();
        Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(key(), wanted());
    }

    void forget() throws IOException {
        Files.deleteIfExists(key());
    }

    private Path key() {
        return place.resolveSibling(place.getFileName() + ".key");
    }

    private String wanted() throws IOException {
        var key = new StringBuilder();
        key.append(System.getProperty("java.vm.version")).append('\n');
        key.append(String.join(" ", java)).append('\n');
        for (var entry : classpath) {
            var jar = Path.of(entry);
            key.append(
                    "%s %d %s%n".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar)));
        }
        return key.toString();
    }
}
