package io.convoai.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RunningGateway;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredSessionTest {

    private static final RunningGateway GATEWAY = RunningGateway.alone();

    private final JdbcClient jdbc = GATEWAY.bean(JdbcClient.class);
    private Browser browser = GATEWAY.browser();

    @BeforeEach
    void signIn() {
        GATEWAY.clock.reset();
        jdbc.sql("delete from session").update();
        browser = GATEWAY.browser().signIn();
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void a_restart_signs_nobody_out_and_replicas_know_the_same_sessions() {
        try (var replica = GATEWAY.replica()) {
            assertThat(isSignedIn(browser.at(replica))).isTrue();
        }
    }

    @Test
    void the_table_holds_neither_the_cookie_nor_a_token() {
        var row = jdbc.sql("select * from session").query().singleRow();

        var content = new String((byte[]) row.get("content"), StandardCharsets.ISO_8859_1);
        assertThat(content).doesNotContain("ana", "eyJ");
        assertThat(row.get("id_hash")).isNotEqualTo(browser.cookies.get("convoai"));
    }

    @Test
    void a_row_that_was_put_in_the_place_of_another_opens_nothing() {
        var other = GATEWAY.browser().signIn();
        jdbc.sql("update session set content = (select content from session limit 1)").update();

        await().until(() -> isSignedIn(browser) != isSignedIn(other));
    }

    @Test
    void a_session_that_another_replica_ended_is_over_within_two_seconds() {
        try (var replica = GATEWAY.replica()) {
            var there = browser.at(replica);
            assertThat(isSignedIn(browser)).isTrue();

            there.post("/bff/logout", "X-Requested-With", "app");

            await().atMost(Duration.ofSeconds(2)).until(() -> !isSignedIn(browser));
        }
    }

    @Test
    void a_session_that_nobody_used_for_a_week_is_over() {
        GATEWAY.clock.advance(Duration.ofDays(8));

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void a_session_that_is_used_goes_on() {
        GATEWAY.clock.advance(Duration.ofDays(6));
        assertThat(isSignedIn(browser)).isTrue();
        GATEWAY.clock.advance(Duration.ofDays(6));

        await().until(() -> isSignedIn(browser));
    }

    @Test
    void abandoned_rows_are_swept_out() {
        GATEWAY.clock.advance(Duration.ofDays(8));

        GATEWAY.bean(SessionEndings.class).removeAbandoned();

        assertThat(jdbc.sql("select count(*) from session").query(Long.class).single()).isZero();
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.json("/bff/me").path("authenticated").asBoolean();
    }
}
