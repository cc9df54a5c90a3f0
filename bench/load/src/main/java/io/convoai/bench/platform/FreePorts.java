package io.convoai.bench.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ten ports in a row that nobody listens on, below those that clients are given. */
final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int COUNT = 10;

    private FreePorts() {}

    static int base() {
        return ThreadLocalRandom.current()
                .ints(FIRST, LAST)
                .filter(base -> IntStream.range(base, base + COUNT).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
