package io.convoai.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.chat.ChatClient;
import io.convoai.chat.SocketTest;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SocketTest
class DatabaseAwayTest {

    private static final String QUESTION = "What happens when the database dies?";

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String clientId = RandomStringUtils.secure().nextAlphanumeric(16);

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_question_whose_database_dies_is_refused_and_answered_once_when_it_is_sent_again() {
        var conversation = ChatClient.started(port, ana);
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            transaction.executeWithoutResult(_ -> {
                hold(conversation);
                client.ask(conversation, QUESTION, clientId);
                await().until(this::cutOffWhoWaits);
            });

            var refusal = client.next("send_message");
            assertThat(refusal.get("code").asString()).isEqualTo("DATABASE_UNAVAILABLE");
            assertThat(refusal.get("client_id").asString()).isEqualTo(clientId);

            client.ask(conversation, QUESTION, clientId);
            assertThat(client.next("message_completed").at("/data/status").asString())
                    .isEqualTo("complete");
            assertThat(questionsIn(conversation)).isEqualTo(1);
        }
    }

    private void hold(String conversation) {
        jdbc.sql("select id from conversation where id = ? for update")
                .param(conversation)
                .query(String.class)
                .single();
    }

    /** In the middle of its transaction. */
    private boolean cutOffWhoWaits() {
        return jdbc.sql(
                        """
                        select count(pg_terminate_backend(pid)) = 1
                          from pg_stat_activity
                         where datname = current_database()
                           and wait_event_type = 'Lock' and query like 'with own as%'
                        """)
                .query(Boolean.class)
                .single();
    }

    private int questionsIn(String conversation) {
        return jdbc.sql("select count(*) from message where conversation_id = ? and role = 'user'")
                .param(conversation)
                .query(Integer.class)
                .single();
    }
}
