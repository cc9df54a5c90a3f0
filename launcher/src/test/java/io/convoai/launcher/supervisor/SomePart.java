package io.convoai.launcher.supervisor;

import io.convoai.launcher.part.Part;
import io.convoai.launcher.part.Part.Health;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real child process of the test, see {@link SomeProgram}. */
record SomePart(String name, int port, Path folder, List<String> arguments) implements Part {

    SomePart(int port, Path folder, String... arguments) {
        this("chat", port, folder, List.of(arguments));
    }

    @Override
    public void prepare() {}

    @Override
    public ProcessBuilder process() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx16m"));
        command.addAll(List.of("-cp", Path.of("target/test-classes").toAbsolutePath().toString()));
        command.add(SomeProgram.class.getName());
        command.addAll(List.of(String.valueOf(port), folder.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    @Override
    public Health health() {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/health").toURL();
            int status = ((HttpURLConnection) url.openConnection()).getResponseCode();
            return status == 200 ? new Health.Good("1.0") : new Health.Bad("it says " + status);
        } catch (IOException silent) {
            return new Health.Bad("silence");
        }
    }
}
