package io.convoai.bench.chat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** People at their sockets. */
final class Talks implements AutoCloseable {

    private final List<Talk> talks = new ArrayList<>();

    Talks(InetSocketAddress gateway, List<Participant> people) throws IOException {
        for (var participant : people) {
            talks.add(new Talk(participant.socket(gateway, null)));
        }
    }

    List<Talk> all() {
        return talks;
    }

    @Override
    public void close() throws IOException {
        for (var talk : talks) {
            talk.close();
        }
    }
}
