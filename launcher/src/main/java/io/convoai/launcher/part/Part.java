package io.convoai.launcher.part;

import io.convoai.launcher.jvm.Program;
import io.convoai.launcher.state.Ending;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One supervised process of the platform. */
public interface Part {

    String name();

    int port();

    /** Makes what must be there before a start; called before each, so it may find it done. */
    void prepare() throws IOException, InterruptedException;

    ProcessBuilder process();

    /** Asks the part itself; never concludes from the fact that a process exists. */
    Health health();

    /** What a JVM of ours runs; empty for a program that is not ours. */
    default Optional<Program> program() {
        return Optional.empty();
    }

    /** It ended before it was healthy: the next attempt may do without what is not needed. */
    default void diedEarly() throws IOException {}

    /** The signal that asks for an orderly stop, and how long that may take. */
    default Ending ending() {
        return new Ending("TERM", Duration.ofSeconds(20));
    }

    /** What a part answers when it is asked itself. */
    sealed interface Health {

        record Good(String version) implements Health {}

        record Bad(String reason) implements Health {}
    }
}
