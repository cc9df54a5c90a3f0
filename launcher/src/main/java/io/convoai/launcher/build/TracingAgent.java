package io.convoai.launcher.build;

import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * OpenTelemetry's agent, fetched once and only where spans are wanted: without them it costs
 * nothing.
 */
public record TracingAgent(Settings settings) {

    private static final String NAME = "opentelemetry-javaagent";
    private static final String VERSION = "2.26.1";

    public void fetchIfWanted() throws IOException, InterruptedException {
        var jar = settings.home().tracingAgent();
        if (settings.tracingUrl().isEmpty() || Files.exists(jar)) {
            return;
        }
        var log = settings.home().log("build");
        var fetched =
                new Tools(settings.root())
                        .maven(
                                List.of(
                                        "--non-recursive",
                                        "dependency:copy",
                                        "-Dartifact=io.opentelemetry.javaagent:%s:%s"
                                                .formatted(NAME, VERSION),
                                        "-DoutputDirectory=" + jar.getParent(),
                                        "-Dmdep.useBaseVersion=true"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start()
                        .waitFor();
        if (fetched != 0) {
            throw new Problem(
                    "CONVOAI_TRACING_URL asks for spans, and OpenTelemetry's agent cannot be fetched: %s says why."
                            .formatted(log));
        }
        Files.move(
                jar.resolveSibling("%s-%s.jar".formatted(NAME, VERSION)),
                jar,
                StandardCopyOption.ATOMIC_MOVE);
    }
}
