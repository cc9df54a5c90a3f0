package io.convoai.launcher.part;

import io.convoai.launcher.state.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;

/**
 * Runs our jars from copies in the platform's own folder: a build may replace the originals at any
 * time, and a part that is restarted must be the same program as before.
 */
record Apps(Settings settings) {

    /** The classpath of a module whose {@code target/<list>} names the jars it needs. */
    String classpath(String module, String list) throws IOException {
        var target = settings.root().resolve(module).resolve("target");
        var entries = new ArrayList<String>();
        entries.add(copy(target.resolve(module + ".jar")));
        for (var entry : Files.readString(target.resolve(list)).strip().split(File.pathSeparator)) {
            var jar = Path.of(entry);
            entries.add(jar.startsWith(settings.root()) ? copy(jar) : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private String copy(Path jar) throws IOException {
        var folder = settings.home().apps();
        Files.createDirectories(folder);
        var copy = folder.resolve(jar.getFileName());
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        return copy.toString();
    }
}
