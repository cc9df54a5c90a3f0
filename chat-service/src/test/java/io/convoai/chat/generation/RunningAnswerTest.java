package io.convoai.chat.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.EventLog;
import io.convoai.chat.SocketTest;
import io.convoai.chat.message.Messages;
import io.convoai.chat.messageid.MessageIds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.RandomStringUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to an answer when processes die, stop, or are several. */
@SocketTest
class RunningAnswerTest {

    private static final String QUESTION = "What happens when the connection drops?";

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private String conversation;

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired RunningAnswers answers;
    @Autowired AwaitedEndings endings;
    @Autowired Messages messages;
    @Autowired MessageIds ids;

    @BeforeEach
    void start() {
        conversation = ChatClient.started(port, ana);
    }

    @Test
    void an_answer_whose_process_died_ends_as_interrupted_with_its_checkpoint() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            written("half an ans", "-1 second");

            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("status").asString()).isEqualTo("interrupted");
            assertThat(completed.get("content").asString()).isEqualTo("half an ans");
            assertThat(statuses()).containsExactly("interrupted");
            assertThat(EventLog.of(conversation, 2).get(1))
                    .startsWith("message_sent ")
                    .contains("\"status\":\"interrupted\"");
            client.ask(conversation, "Again?");
            assertThat(client.next("send_message").get("success").asBoolean()).isTrue();
        }
    }

    @Test
    void an_answer_that_the_database_refuses_is_given_up_and_ended() {
        jdbc.sql(
                        """
                        alter table message add constraint refused
                        check (conversation_id <> '%s' or role = 'user' or content = '') not valid
                        """
                                .formatted(conversation))
                .update();
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            var id = client.next("message_started").at("/data/message_id").asString();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> answers.find(id, ana) == null);
            jdbc.sql("update generation set lease_until = now() where conversation_id = ?")
                    .param(conversation)
                    .update();

            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("status").asString()).isEqualTo("interrupted");
            assertThat(completed.get("content").asString()).isEmpty();
        } finally {
            jdbc.sql("alter table message drop constraint refused").update();
        }
    }

    @Test
    void a_lease_that_still_holds_is_left_alone() {
        written("somebody writes this", "1 hour");
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);

            assertThat(client.next("send_message").get("code").asString())
                    .isEqualTo("ANSWER_RUNNING");
            assertThat(statuses()).containsExactly("streaming");
        } finally {
            jdbc.sql("delete from generation").update();
        }
    }

    @Test
    void the_text_is_checkpointed_and_the_lease_renewed_while_it_runs() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            client.next("message_started");
            var lease = leaseUntil();

            Awaitility.await()
                    .until(() -> !storedAnswer().isEmpty() && !leaseUntil().equals(lease));
            assertThat(statuses()).containsExactly("complete", "streaming");
            client.next("message_completed");
            assertThat(jdbc.sql("select count(*) from generation").query(Long.class).single())
                    .isZero();
        }
    }

    @Test
    void another_process_stops_it_through_its_row() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            client.next("message_started");
            jdbc.sql("update generation set stop_requested = true where conversation_id = ?")
                    .param(conversation)
                    .update();

            assertThat(client.next("message_completed").at("/data/status").asString())
                    .isEqualTo("stopped");
        }
    }

    @Test
    void a_process_that_lost_its_lease_writes_no_more() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            client.next("message_started");
            jdbc.sql(
                            """
                            with ended as (
                                   delete from generation
                                    where conversation_id = ?
                                   returning message_key)
                            update message set status = 'interrupted', content = 'taken over'
                             where key in (select message_key from ended)
                            """)
                    .param(conversation)
                    .update();

            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("status").asString()).isEqualTo("interrupted");
            assertThat(completed.get("content").asString()).isEqualTo("taken over");
            assertThat(storedAnswer()).isEqualTo("taken over");
        }
    }

    @Test
    void a_process_that_stops_interrupts_cleanly_and_takes_no_more() throws Exception {
        var stopped = new CompletableFuture<Boolean>();
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            client.await("message_delta", 3);
            answers.stop(() -> stopped.complete(true));

            assertThat(stopped.get(10, TimeUnit.SECONDS)).isTrue();
            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("status").asString()).isEqualTo("interrupted");
            assertThat(storedAnswer()).isEqualTo(completed.get("content").asString()).isNotEmpty();
            client.ask(conversation, "More?");
            assertThat(client.await("send_message", 2).get("code").asString())
                    .isEqualTo("RESTARTING");
        } finally {
            answers.start();
        }
    }

    @Test
    void of_many_questions_at_once_one_is_taken() {
        try (var first = ChatClient.streaming(port, ana, conversation);
                var second = ChatClient.streaming(port, ana, conversation)) {
            for (int i = 0; i < 5; i++) {
                first.ask(conversation, QUESTION);
                second.ask(conversation, QUESTION);
            }
            first.await("send_message", 4);
            second.await("send_message", 4);
            first.next("message_completed");

            assertThat(statuses()).containsExactly("complete", "complete");
        }
    }

    @Test
    void who_asks_again_between_the_storing_and_the_beginning_hears_the_end_too() {
        written("", "1 hour");
        var key = ids.keyOf(idOfAnswer()).getAsLong();
        try {
            var again = endings.of(idOfAnswer(), key);
            var first = endings.begun(idOfAnswer());

            endings.ended(messages.read(key));

            assertThat(first).isCompleted();
            assertThat(again).isCompleted();
        } finally {
            jdbc.sql("delete from generation").update();
        }
    }

    @Test
    void resuming_what_another_process_writes_gives_its_checkpoint() {
        written("so far", "1 hour");
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.command("resume", Map.of("message_id", idOfAnswer(), "after_seq", 3));

            var snapshot = client.next("message_snapshot").get("data");
            assertThat(snapshot.get("status").asString()).isEqualTo("streaming");
            assertThat(snapshot.get("text").asString()).isEqualTo("so far");
        } finally {
            jdbc.sql("delete from generation").update();
        }
    }

    /** As another process leaves it in the tables, alive or killed. */
    private void written(String content, String lease) {
        jdbc.sql(
                        """
                        with answer as (
                               insert into message (conversation_id, role, content, status, model,
                                                    created_at)
                               values (:id, 'assistant', :content, 'streaming', 'offline', now())
                               returning key)
                        insert into generation (message_key, conversation_id, uid, lease_until)
                        select key, :id, :uid, now() + cast(:lease as interval) from answer
                        """)
                .param("id", conversation)
                .param("content", content)
                .param("uid", ana)
                .param("lease", lease)
                .update();
    }

    private List<String> statuses() {
        return jdbc.sql("select status from message where conversation_id = ? order by key")
                .param(conversation)
                .query(String.class)
                .list();
    }

    private String storedAnswer() {
        return jdbc.sql(
                        """
                        select content from message
                         where conversation_id = ? and role = 'assistant'
                        """)
                .param(conversation)
                .query(String.class)
                .single();
    }

    private String idOfAnswer() {
        return ids.idOf(
                jdbc.sql("select key from message where conversation_id = ?")
                        .param(conversation)
                        .query(Long.class)
                        .single());
    }

    private String leaseUntil() {
        return jdbc.sql("select lease_until from generation where conversation_id = ?")
                .param(conversation)
                .query(String.class)
                .single();
    }
}
