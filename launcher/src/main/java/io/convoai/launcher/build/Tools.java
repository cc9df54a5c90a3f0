package io.convoai.launcher.build;

import io.convoai.launcher.state.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The programs that a build needs, or one sentence about the one that is missing. */
public record Tools(Path root) {

    /** Maven 3 uses what JDK 25 warns of. */
    private static final String QUIET = "--sun-misc-unsafe-memory-access=allow";

    private static final Version OLDEST_MAVEN = new Version(List.of(3, 8, 7));
    private static final Version OLDEST_NODE = new Version(List.of(20, 19, 0));

    /** The installed Maven when it is new enough, else the wrapper, which fetches one. */
    ProcessBuilder maven(List<String> arguments) {
        var installed = Version.answeredBy("mvn", "-v").atLeast(OLDEST_MAVEN);
        var command = new ArrayList<String>();
        command.add(installed ? "mvn" : root.resolve("mvnw").toString());
        command.addAll(
                List.of("--batch-mode", "--no-transfer-progress", "--file", root.toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).directory(root.toFile());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().merge("MAVEN_OPTS", QUIET, (own, quiet) -> own + " " + quiet);
        return process;
    }

    public void requireNode() {
        var node = Version.answeredBy("node", "-v");
        if (!node.atLeast(OLDEST_NODE)) {
            var found =
                    node.numbers().isEmpty() ? "there is none on the PATH" : node + " was found";
            throw new Problem(
                    "ConvoAI's web application needs Node %s or later to be built, and %s: get it from https://nodejs.org or your package manager."
                            .formatted(OLDEST_NODE, found));
        }
    }

    record Version(List<Integer> numbers) {

        private static final Pattern THREE = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");

        static Version answeredBy(String... command) {
            try {
                var process = new ProcessBuilder(command).redirectErrorStream(true).start();
                var answer = process.getInputStream().readAllBytes();
                return of(new String(answer, StandardCharsets.UTF_8));
            } catch (IOException absent) {
                return new Version(List.of());
            }
        }

        static Version of(String text) {
            var found = THREE.matcher(text);
            return new Version(
                    found.find()
                            ? List.of(
                                    Integer.valueOf(found.group(1)),
                                    Integer.valueOf(found.group(2)),
                                    Integer.valueOf(found.group(3)))
                            : List.of());
        }

        boolean atLeast(Version other) {
            for (int place = 0; place < numbers.size(); place++) {
                int difference = numbers.get(place) - other.numbers.get(place);
                if (difference != 0) {
                    return difference > 0;
                }
            }
            return !numbers.isEmpty();
        }

        @Override
        public String toString() {
            return String.join(".", numbers.stream().map(String::valueOf).toList());
        }
    }
}
