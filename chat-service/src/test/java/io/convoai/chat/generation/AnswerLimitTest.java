package io.convoai.chat.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.OverHttp;
import io.convoai.chat.SocketTest;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@SocketTest
@TestPropertySource(
        properties = {
            "convoai.limit-answers-per-minute=2",
            "convoai.offline.words-per-second=1000"
        })
class AnswerLimitTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String ben = RandomStringUtils.secure().nextAlphanumeric(16);

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @Test
    void what_is_too_much_for_a_minute_is_refused_and_not_stored() {
        assertThat(asked(ana).get("success").asBoolean()).isTrue();
        assertThat(asked(ana).get("success").asBoolean()).isTrue();

        var refusal = asked(ana);

        assertThat(refusal.get("success").asBoolean()).isFalse();
        assertThat(refusal.get("code").asString()).isEqualTo("ANSWER_LIMIT");
        var wait = refusal.get("retry_after_seconds").asInt();
        assertThat(wait).isBetween(1, 30);
        assertThat(refusal.get("error").asString())
                .contains("was not sent: send it again in %d s".formatted(wait));
        assertThat(messagesOf(ana)).isEqualTo(4);
        assertThat(asked(ben).get("success").asBoolean()).isTrue();
    }

    @Test
    void time_gives_back_what_was_spent() {
        asked(ana);
        asked(ana);
        jdbc.sql(
                        """
                        update answer_allowance
                           set spent_until = spent_until - interval '30 seconds'
                         where uid = ?
                        """)
                .param(ana)
                .update();

        assertThat(asked(ana).get("success").asBoolean()).isTrue();
        assertThat(asked(ana).get("code").asString()).isEqualTo("ANSWER_LIMIT");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void of_many_at_once_no_more_are_taken_than_one_after_the_other(int before) {
        for (int i = 0; i < before; i++) {
            asked(ana);
        }

        var refused =
                IntStream.range(0, 6)
                        .mapToObj(i -> ChatClient.started(port, ana))
                        .toList()
                        .parallelStream()
                        .map(conversation -> asked(ana, conversation))
                        .filter(reply -> !reply.get("success").asBoolean())
                        .toList();

        assertThat(refused)
                .hasSize(4 + before)
                .allMatch(reply -> reply.get("code").asString().equals("ANSWER_LIMIT"));
    }

    @Test
    void the_same_question_again_costs_nothing() {
        var conversation = ChatClient.started(port, ana);
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            for (int i = 1; i <= 5; i++) {
                client.ask(conversation, "Hello", "same");
                assertThat(client.await("send_message", i).get("success").asBoolean()).isTrue();
            }
        }
    }

    @Test
    void over_http_the_refusal_says_in_its_header_when_to_come_again() {
        asked(ana);
        asked(ana);
        var path = "/api/conversations/%s/messages?answer=true";

        var refused =
                new OverHttp(port, ana)
                        .post(
                                path.formatted(ChatClient.started(port, ana)),
                                "{\"content\": \"Hello\"}");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(OverHttp.json(refused).get("code").asString()).isEqualTo("ANSWER_LIMIT");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
    }

    @Test
    void off_and_zero_lift_it() {
        assertThat(List.of(new AnswerLimit(false, 30), new AnswerLimit(true, 0)))
                .noneMatch(AnswerLimit::isOn);
        assertThat(new AnswerLimit(true, 30).isOn()).isTrue();
    }

    private JsonNode asked(String uid) {
        return asked(uid, ChatClient.started(port, uid));
    }

    private JsonNode asked(String uid, String conversation) {
        try (var client = ChatClient.streaming(port, uid, conversation)) {
            client.ask(conversation, "Hello");
            return client.next("send_message");
        }
    }

    private int messagesOf(String uid) {
        return jdbc.sql(
                        """
                        select count(*)
                          from message
                          join conversation on conversation.id = conversation_id
                         where uid = ?
                        """)
                .param(uid)
                .query(Integer.class)
                .single();
    }
}
