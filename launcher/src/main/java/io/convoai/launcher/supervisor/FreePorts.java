package io.convoai.launcher.supervisor;

import io.convoai.launcher.state.Listening;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Looks before the start whether somebody else listens where a part will. */
final class FreePorts {

    private static final long PATIENCE_MILLIS = 2_000;
    private static final long LOOK_EVERY_MILLIS = 50;

    private FreePorts() {}

    static void require(Settings settings) throws InterruptedException {
        for (var listening : settings.listening()) {
            for (int port : listening.ports()) {
                if (!isFreeInAMoment(listening.address(), port)) {
                    throw Problem.cannotStart(
                            settings.home(), listening.part(), sentence(listening, port));
                }
            }
        }
    }

    /** A process that was killed gives its ports back a little later. */
    private static boolean isFreeInAMoment(String address, int port) throws InterruptedException {
        long began = System.nanoTime();
        while (!isFree(address, port)) {
            if (System.nanoTime() - began > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    private static boolean isFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String sentence(Listening listening, int port) {
        var holder =
                PortHolder.of(port)
                        .map(process -> "by process " + process)
                        .orElse("by another program");
        var setting = "CONVOAI_" + listening.part().toUpperCase(Locale.ROOT) + "_PORT";
        return "port %d is taken %s (end it, or set %s or CONVOAI_PORT_BASE)"
                .formatted(port, holder, setting);
    }
}
