package io.convoai.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RecordingSocket;
import io.convoai.gateway.RunningGateway;
import io.convoai.platform.event.Topics;
import io.convoai.platform.test.KafkaBroker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RevocationTest {

    private final RunningGateway gateway = RunningGateway.shared();

    @Test
    void a_revoked_sign_in_ends_here_with_its_rows_and_sockets_and_others_go_on() {
        var revoked = gateway.browser().signIn();
        var other = gateway.browser().signIn();
        var socket = RecordingSocket.open(revoked, "/ws/abc");
        var othersSocket = RecordingSocket.open(other, "/ws/abc");

        publishRevocation(sidOf(revoked));

        await().until(() -> socket.closeCode() == 4401);
        await().until(() -> !isSignedIn(revoked));
        assertThat(rowsOf(sidOf(other))).isEqualTo(1);
        assertThat(isSignedIn(other)).isTrue();
        assertThat(othersSocket.isOpen()).isTrue();
    }

    private long rowsOf(String sid) {
        return gateway.bean(JdbcClient.class)
                .sql("select count(*) from session where sid = ?")
                .param(sid)
                .query(Long.class)
                .single();
    }

    private static void publishRevocation(String sid) {
        var data =
                "{\"sid\": \"%s\", \"expires_at\": \"%s\"}"
                        .formatted(sid, Instant.now().plusSeconds(900));
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaBroker.address());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(
                    new ProducerRecord<>(
                            Topics.REVOCATIONS, sid, data.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** As the services see it: from the token that the gateway gave them. */
    private static String sidOf(Browser browser) {
        var bearer = browser.json("/api/conversations").path("headers").path("authorization");
        var payload = bearer.asString().split("\\.")[1];
        var claims = new String(java.util.Base64.getUrlDecoder().decode(payload));
        return claims.replaceFirst(".*\"sid\":\"([^\"]+)\".*", "$1");
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.json("/bff/me").path("authenticated").asBoolean();
    }
}
