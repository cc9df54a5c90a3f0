package io.convoai.bench.load;

import java.io.IOException;

/** Does one thing and says what it took. */
public interface Caller {

    /**
     * @param due when it should have begun, by {@link System#nanoTime}: who comes late has waited
     */
    void call(long due, Figures figures) throws IOException;
}
