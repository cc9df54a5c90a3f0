package io.convoai.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.state.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortsTest {

    @Test
    void free_ports_are_no_problem(@TempDir Path folder) {
        assertThatNoException().isThrownBy(() -> FreePorts.require(FreePlaces.in(folder)));
    }

    @Test
    void a_port_that_is_given_back_in_a_moment_is_waited_for(@TempDir Path folder)
            throws Exception {
        var settings = FreePlaces.in(folder);
        try (var dying =
                new ServerSocket(settings.port("chat"), 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
                    .execute(() -> closed(dying));

            assertThatNoException().isThrownBy(() -> FreePorts.require(settings));
        }
    }

    private static void closed(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_taken_port_is_named_with_the_part_and_the_process_that_holds_it(@TempDir Path folder)
            throws Exception {
        var settings = FreePlaces.in(folder);
        int port = settings.port("chat");
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> FreePorts.require(settings))
                    .withMessage(
                            "chat cannot start: port %d is taken by process %d (java) (end it, or set CONVOAI_CHAT_PORT or CONVOAI_PORT_BASE); see %s.",
                            taken.getLocalPort(),
                            ProcessHandle.current().pid(),
                            settings.home().log("chat"));
        }
    }
}
