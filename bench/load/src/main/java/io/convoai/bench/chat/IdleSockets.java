package io.convoai.bench.chat;

import io.convoai.bench.figure.Table;
import io.convoai.bench.load.Crowd;
import io.convoai.bench.platform.Failure;
import io.convoai.bench.wire.SocketLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Sockets that are only held, at chat-service's own port, and what each costs of its heap. */
record IdleSockets(InetSocketAddress chat, Jvm jvm, List<Participant> participants) {

    private static final int HANDSHAKES_AT_ONCE = 50;

    /** As many lines as a client's address has ports for, with some to spare. */
    private static final int LINES_AN_ADDRESS = 10_000;

    /** A row for each count, which is more than the one before. */
    void measure(Table table, List<Integer> counts) throws IOException, InterruptedException {
        long before = jvm.liveKilobytes();
        var open = new ArrayList<SocketLine>();
        var gone = new AtomicInteger();
        try {
            for (int count : counts) {
                var more = open(open.size(), count);
                open.addAll(more);
                more.forEach(socket -> Thread.ofVirtual().start(() -> hold(socket, gone)));
                double kilobytes = (jvm.liveKilobytes() - before) / (double) count;
                requireAllOpen(gone.get(), count);
                table.add("KB of live heap a socket, %,d idle".formatted(count), "40", kilobytes);
            }
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
    }

    private static void requireAllOpen(int gone, int count) {
        if (gone > 0) {
            throw new Failure(
                    "%d of %,d idle sockets were closed by chat-service.".formatted(gone, count));
        }
    }

    private List<SocketLine> open(int first, int count) {
        var handshakes = new ArrayList<Crowd.Task<SocketLine>>();
        for (int number = first; number < count; number++) {
            var participant = participants.get(number % participants.size());
            int address = 1 + number / LINES_AN_ADDRESS;
            handshakes.add(() -> {
                var from = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) address});
                return participant.socket(chat, from);
            });
        }
        return Crowd.all(handshakes, HANDSHAKES_AT_ONCE);
    }

    private static void hold(SocketLine socket, AtomicInteger gone) {
        try {
            while (true) {
                var _ = socket.next();
            }
        } catch (Failure closedByChat) {
            gone.incrementAndGet();
        } catch (IOException closedByUs) {
            // The measurement is over.
        }
    }
}
