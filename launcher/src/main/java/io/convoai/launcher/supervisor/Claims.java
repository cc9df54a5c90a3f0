package io.convoai.launcher.supervisor;

import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps two platforms that start at the same moment from sharing a port: each part's TCP port is
 * free until the part listens, so the supervisor takes the UDP port of the same number at once. No
 * file can be left behind, and the system gives it back when the supervisor dies.
 */
final class Claims implements AutoCloseable {

    private final List<DatagramSocket> sockets = new ArrayList<>();

    static Claims of(Settings settings) {
        var claims = new Claims();
        for (var listening : settings.listening()) {
            for (int port : listening.ports()) {
                if (!claims.take(port)) {
                    claims.close();
                    throw Problem.cannotStart(settings.home(), listening.part(), sentence(port));
                }
            }
        }
        return claims;
    }

    @Override
    public void close() {
        sockets.forEach(DatagramSocket::close);
    }

    private boolean take(int port) {
        try {
            var socket = new DatagramSocket(null);
            sockets.add(socket);
            socket.setReuseAddress(false);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String sentence(int port) {
        return "port %d belongs to another platform that is starting or running (./convoai down there, or set CONVOAI_PORT_BASE)"
                .formatted(port);
    }
}
