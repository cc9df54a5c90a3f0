package io.convoai.gateway.bff;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.secret.Sealer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class TellRevocationsTest {

    @Test
    void while_the_database_is_away_one_line_says_so(CapturedOutput log) throws IOException {
        var database = "jdbc:postgresql://127.0.0.1:%d/gone".formatted(closedPort());
        var jdbc = JdbcClient.create(new DriverManagerDataSource(database));
        var sealer = new Sealer(List.of(Base64.getEncoder().encodeToString(new byte[32])));
        var job = new TellRevocations(new UntoldRevocations(jdbc, sealer), null, Clock.systemUTC());

        job.tellDue();

        assertThat(log.getOut().lines().filter(line -> line.contains("waits for the database")))
                .hasSize(1);
        assertThat(log).doesNotContain("\tat ", "at org.");
    }

    private static int closedPort() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }
}
