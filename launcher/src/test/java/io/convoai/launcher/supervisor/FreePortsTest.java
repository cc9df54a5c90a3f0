package io.convoai.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.state.Problem;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortsTest {

    @Test
    void free_ports_are_no_problem(@TempDir Path folder) {
        assertThatNoException().isThrownBy(() -> FreePorts.require(FreePlaces.in(folder)));
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
