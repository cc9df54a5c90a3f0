package io.convoai.bench.people;

import io.convoai.bench.load.Crowd;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;

/** Registers through the gateway, as everybody does. */
public final class People {

    private static final int AT_ONCE = 4;

    private People() {}

    public static List<Person> registered(InetSocketAddress gateway, int count) {
        var registrations =
                IntStream.range(0, count)
                        .<Crowd.Task<Person>>mapToObj(
                                number -> () -> Person.register(gateway, "person_" + number))
                        .toList();
        return Crowd.all(registrations, AT_ONCE);
    }
}
