package io.convoai.chat.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatHttp;
import io.convoai.chat.EventLog;
import io.convoai.platform.event.Event;
import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.event.Topics;
import io.convoai.platform.test.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.commons.lang3.RandomStringUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class EraseAccountTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String ben = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired TopicCreation topics;

    @Test
    void all_of_a_deleted_person_is_out_of_reach_and_told_once() {
        var chat = new ChatHttp(http);
        var key = new HttpHeaders();
        key.set("Idempotency-Key", "key");
        chat.call(HttpMethod.POST, ana, "/api/conversations", "{}", key);
        var talk = chat.started(ana);
        var trashed = chat.started(ana);
        chat.delete(ana, "/api/conversations/" + trashed);
        var bens = chat.started(ben);

        var event = deleted(ana);
        topics.create(Set.of(Topics.of("auth")));
        kafka.send(event.toRecord(Topics.of("auth")));
        kafka.send(event.toRecord(Topics.of("auth")));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(chat.get(ana, "/api/conversations/" + talk))
                                .hasStatus(HttpStatus.NOT_FOUND));
        assertThat(chat.post(ana, "/api/conversations/%s/restore".formatted(trashed), ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(chat.get(ben, "/api/conversations/" + bens)).hasStatusOk();
        assertThat(requestsOf(ana)).isZero();
        assertThat(EventLog.of(talk, 2))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("conversation_deleted ");
    }

    private static Event deleted(String uid) {
        return new Event(
                "evt_" + RandomStringUtils.secure().nextAlphanumeric(16),
                "auth-service",
                "account_deleted",
                Instant.parse("2026-11-20T20:23:34Z"),
                uid,
                "system",
                null,
                0,
                "{\"uid\": \"%s\", \"username\": \"ana\"}"
                        .formatted(uid)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private long requestsOf(String uid) {
        return jdbc.sql("select count(*) from repeatable_request where uid = ?")
                .param(uid)
                .query(Long.class)
                .single();
    }
}
