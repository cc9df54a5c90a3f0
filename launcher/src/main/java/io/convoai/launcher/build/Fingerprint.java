package io.convoai.launcher.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** One hash over the names and contents of files: it changes when any of them does. */
final class Fingerprint {

    /** What a build makes itself, or a lock file already says; a name too few costs one build. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "target",
                    "node_modules",
                    "dist",
                    "generated",
                    ".tanstack",
                    "routeTree.gen.ts",
                    "tokens.css");

    private Fingerprint() {}

    static String of(Path root, List<String> inputs) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files(root, inputs)) {
                var name = root.relativize(file) + "\0" + Files.size(file) + "\0";
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static List<Path> files(Path root, List<String> inputs) throws IOException {
        var files = new ArrayList<Path>();
        for (var input : inputs) {
            if (Files.exists(root.resolve(input))) {
                Files.walkFileTree(root.resolve(input), new Collector(files));
            }
        }
        Collections.sort(files);
        return files;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final List<Path> files;

        Collector(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isLeftOut(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isLeftOut(Path path) {
            return LEFT_OUT.contains(String.valueOf(path.getFileName()));
        }
    }
}
