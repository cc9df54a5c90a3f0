package io.convoai.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.part.Part.Health;
import io.convoai.launcher.state.Secrets;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPartTest {

    private static Settings settings;
    private static Secrets secrets;
    private static PostgresPart part;
    private static Process server;

    @BeforeAll
    static void aServer(@TempDir Path folder) throws Exception {
        settings = FreePlaces.in(folder);
        secrets = Secrets.of(settings.home());
        part = new PostgresPart(settings, secrets);
        PostgresPart.unpack(settings.home());
        start();
    }

    @AfterAll
    static void isStopped() throws Exception {
        part.ending().end(server.toHandle());
    }

    @Test
    void it_says_the_version_of_the_server() {
        assertThat(((Health.Good) part.health()).version()).startsWith("18.");
    }

    @Test
    void what_was_committed_survives_kill_9() throws Exception {
        try (var chat = connect("chat", "convoai_chat", secrets.get("chat.password"))) {
            run(chat, "create table if not exists said (words text)");
            run(chat, "insert into said values ('hello')");
        }

        server.destroyForcibly().waitFor();
        assertThat(part.health()).isInstanceOf(Health.Bad.class);
        start();

        try (var chat = connect("chat", "convoai_chat", secrets.get("chat.password"));
                var words = chat.createStatement().executeQuery("select words from said")) {
            assertThat(words.next()).isTrue();
            assertThat(words.getString(1)).isEqualTo("hello");
        }
    }

    @Test
    void a_wrong_password_is_refused_even_on_this_machine() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("chat", "convoai_chat", "chat"))
                .withMessageContaining("password authentication failed");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("postgres", "postgres", "postgres"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void no_service_enters_the_database_of_another() {
        for (var foreign : new String[] {"convoai_auth", "postgres", "template1"}) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connect("chat", foreign, secrets.get("chat.password")))
                    .withMessageContaining(foreign);
        }
    }

    @Test
    void it_keeps_what_it_acknowledges_and_speaks_utf_8() throws Exception {
        try (var admin = connect("postgres", "postgres", secrets.get("postgres.password"))) {
            assertThat(show(admin, "fsync")).isEqualTo("on");
            assertThat(show(admin, "synchronous_commit")).isEqualTo("on");
            assertThat(show(admin, "server_encoding")).isEqualTo("UTF8");
            assertThat(show(admin, "unix_socket_directories")).isEmpty();
            assertThat(show(admin, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    private static void start() throws IOException, InterruptedException {
        part.prepare();
        var log = settings.home().log("postgres").toFile();
        server =
                part.process()
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log))
                        .start();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> part.health() instanceof Health.Good);
    }

    private static Connection connect(String who, String database, String password)
            throws SQLException {
        var user = who.equals("postgres") ? who : "convoai_" + who;
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port("postgres") + "/" + database,
                user,
                password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
