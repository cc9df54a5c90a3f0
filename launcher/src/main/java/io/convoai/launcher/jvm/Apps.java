package io.convoai.launcher.jvm;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.convoai.launcher.state.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs our jars from copies in the platform's own folder: a build may replace the originals at any
 * time, and a part that is restarted must be the same program as before.
 */
record Apps(Settings settings) {

    /** The jar of a module, and those that its {@code target/<list>} names. */
    Program.Jars jars(String module, List<String> lists) throws IOException {
        var target = settings.root().resolve(module).resolve("target");
        var libraries = new ArrayList<String>();
        var applications = new ArrayList<String>();
        applications.add(copy(target.resolve(module + ".jar")));
        for (var entry : entries(target, lists)) {
            if (entry.startsWith(settings.root())) {
                applications.add(copy(entry));
            } else {
                libraries.add(entry.toString());
            }
        }
        return new Program.Jars(libraries, applications);
    }

    private static List<Path> entries(Path target, List<String> lists) throws IOException {
        var entries = new ArrayList<Path>();
        for (var list : lists) {
            for (var entry :
                    Files.readString(target.resolve(list)).strip().split(File.pathSeparator)) {
                entries.add(Path.of(entry));
            }
        }
        return entries;
    }

    /** With its time, by which a cache knows it again. */
    private String copy(Path jar) throws IOException {
        var folder = settings.home().apps();
        Files.createDirectories(folder);
        var copy = folder.resolve(jar.getFileName());
        Files.copy(jar, copy, REPLACE_EXISTING, COPY_ATTRIBUTES);
        return copy.toString();
    }
}
