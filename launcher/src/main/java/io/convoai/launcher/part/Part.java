package io.convoai.launcher.part;

import io.convoai.launcher.state.Ending;
import java.io.IOException;
import java.time.Duration;

/** One supervised process of the platform. */
public interface Part {

    String name();

    int port();

    /** Makes what must be there before a start; called before each, so it may find it done. */
    void prepare() throws IOException, InterruptedException;

    ProcessBuilder process();

    /** Asks the part itself; never concludes from the fact that a process exists. */
    Health health();

    /** The signal that asks for an orderly stop, and how long that may take. */
    default Ending ending() {
        return new Ending("TERM", Duration.ofSeconds(20));
    }
}
