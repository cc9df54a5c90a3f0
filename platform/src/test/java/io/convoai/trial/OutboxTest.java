package io.convoai.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.convoai.platform.event.Event;
import io.convoai.platform.event.Outbox;
import io.convoai.platform.event.Topics;
import io.convoai.platform.request.RequestId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Without a broker, so that events stay to be looked at. */
class OutboxTest {

    @AutoClose private static final Trial TRIAL = Trial.startWithoutKafka();

    @Test
    void an_event_needs_the_transaction_of_its_change() {
        assertThatThrownBy(() -> publish("alone"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_event_is_written_with_its_change_or_not_at_all() {
        inTransaction(() -> publish("kept"));
        TRIAL.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    publish("dropped");
                    status.setRollbackOnly();
                });

        assertThat(row("kept"))
                .containsEntry("topic", "convoai.trial.v1")
                .containsEntry("type", "trial_ended")
                .containsEntry("actor", "ana")
                .containsEntry("data", "{\"trial_id\":\"kept\"}")
                .containsEntry("depth", 0);
        assertThat(rows("dropped")).isZero();
    }

    @Test
    void an_event_names_the_request_that_began_it() {
        RequestId.during("req_of_ana", () -> inTransaction(() -> publish("asked")));

        assertThat(row("asked"))
                .containsEntry("correlation_id", "req_of_ana")
                .containsEntry("causation_id", null);
    }

    @Test
    void an_event_of_an_automation_names_its_cause_and_stands_one_deeper() {
        cause(3).causes(() -> inTransaction(() -> publish("caused")));

        assertThat(row("caused"))
                .containsEntry("correlation_id", "req_1")
                .containsEntry("causation_id", "evt_cause")
                .containsEntry("depth", 4);
    }

    @Test
    void an_automation_that_runs_in_a_circle_is_parked() {
        cause(8).causes(() -> inTransaction(() -> publish("circle")));

        assertThat(row("circle")).containsEntry("topic", "convoai.trial.v1.dlt");
    }

    @Test
    void an_event_may_go_to_another_topic() {
        inTransaction(() ->
                TRIAL.bean(Outbox.class)
                        .publishTo(Topics.REVOCATIONS, new TrialEnded("r"), "revoked", "ana"));

        assertThat(row("revoked")).containsEntry("topic", Topics.REVOCATIONS);
    }

    @Test
    void what_waits_is_counted() {
        inTransaction(() -> publish("waiting"));

        assertThat(TRIAL.get("/actuator/prometheus", TRIAL.auth.token("metrics.read")).body())
                .containsPattern("convoai_outbox_waiting(\\{.*})? [1-9]");
    }

    private static void publish(String id) {
        TRIAL.bean(Outbox.class).publish(new TrialEnded(id), id, "ana");
    }

    private static void inTransaction(Runnable work) {
        TRIAL.bean(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
    }

    private static Event cause(int depth) {
        return new Event(
                "evt_cause", "s", "t", Instant.EPOCH, "k", "a", "req_1", depth, new byte[0]);
    }

    private static Map<String, Object> row(String key) {
        return TRIAL.bean(JdbcClient.class)
                .sql("select * from outbox where key = ?")
                .param(key)
                .query()
                .singleRow();
    }

    private static int rows(String key) {
        return TRIAL.bean(JdbcClient.class)
                .sql("select count(*) from outbox where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    record TrialEnded(String trialId) {}
}
