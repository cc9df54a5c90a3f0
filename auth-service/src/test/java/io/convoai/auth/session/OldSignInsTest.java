package io.convoai.auth.session;

import static io.convoai.auth.GatewayClient.sidOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitors;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class OldSignInsTest {

    @Autowired Visitors visitors;
    @Autowired OldSignIns oldSignIns;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource database;

    @ParameterizedTest
    @CsvSource({"31, false", "29, true"})
    void what_ended_is_kept_for_thirty_days(int days, boolean kept) {
        var sid = endedSignIn();
        jdbc.sql("update sign_in set ended_at = now() - ? * interval '1 day' where sid = ?")
                .params(days, sid)
                .update();

        oldSignIns.forget();

        assertThat(isThere(sid)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"45, false", "43, true"})
    void what_was_abandoned_is_kept_for_thirty_days_after_its_tokens(int days, boolean kept) {
        var sid = endedSignIn();
        jdbc.sql(
                        """
                        update sign_in
                           set ended_at = null, last_used_at = now() - ? * interval '1 day'
                         where sid = ?
                        """)
                .params(days, sid)
                .update();

        oldSignIns.forget();

        assertThat(isThere(sid)).isEqualTo(kept);
    }

    @Test
    void what_still_has_a_grant_is_kept() {
        var sid = sidOf(visitors.tokensOf(visitors.registered()));
        jdbc.sql("update sign_in set last_used_at = now() - interval '90 days' where sid = ?")
                .param(sid)
                .update();

        oldSignIns.forget();

        assertThat(isThere(sid)).isTrue();
    }

    @Test
    void while_another_replica_does_it_nothing_is_done() throws SQLException {
        var sid = endedSignIn();
        jdbc.sql("update sign_in set ended_at = now() - interval '90 days' where sid = ?")
                .param(sid)
                .update();
        try (var replica = database.getConnection();
                var statement = replica.createStatement()) {
            replica.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('old_sign_ins'))");

            oldSignIns.forget();

            assertThat(isThere(sid)).isTrue();
            replica.rollback();
        }

        oldSignIns.forget();

        assertThat(isThere(sid)).isFalse();
    }

    private String endedSignIn() {
        var tokens = visitors.gateway().tokensBy(visitors.browserOf(visitors.registered()));
        visitors.gateway().revoke(tokens.refreshToken()).requireStatus(200);
        return sidOf(tokens);
    }

    private boolean isThere(String sid) {
        return jdbc.sql("select exists (select from sign_in where sid = ?)")
                .param(sid)
                .query(Boolean.class)
                .single();
    }
}
