package io.convoai.launcher.state;

import java.util.List;

/** Where a part listens; the first of its ports is the one that others use. */
public record Listening(String part, String address, List<Integer> ports) {

    public Listening {
        ports = List.copyOf(ports);
    }

    static Listening locally(String part, Integer... ports) {
        return new Listening(part, "127.0.0.1", List.of(ports));
    }

    public int port() {
        return ports.getFirst();
    }
}
