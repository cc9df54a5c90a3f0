package io.convoai.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RunningGateway;
import java.time.Duration;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PermissionChangeTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final RunningGateway GATEWAY = RunningGateway.alone();

    private Browser browser = GATEWAY.browser();

    @BeforeEach
    void signIn() {
        GATEWAY.auth.isBroken = false;
        GATEWAY.auth.endsSessions = false;
        GATEWAY.auth.uid = RandomStringUtils.secure().nextAlphanumeric(16);
        GATEWAY.auth.version = 1;
        GATEWAY.auth.permissions = List.of("conversations.use");
        browser = GATEWAY.browser().signIn();
        GATEWAY.auth.refreshes.set(0);
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void the_next_request_carries_a_token_of_what_the_person_may_do_now() {
        assertThat(claimsSent()).contains("\"ver\":1");

        change();

        await().atMost(TWO_SECONDS).until(() -> claimsSent().contains("analytics.read"));
        assertThat(claimsSent()).contains("\"ver\":2");
        assertThat(GATEWAY.auth.refreshes).hasValue(1);
    }

    @Test
    void the_page_is_told_of_it_without_a_new_sign_in() {
        change();

        await().atMost(TWO_SECONDS)
                .until(() ->
                        browser.json("/bff/me")
                                .path("permissions")
                                .toString()
                                .contains("analytics.read"));
    }

    @Test
    void others_keep_their_tokens() {
        var changed = GATEWAY.auth.uid;
        GATEWAY.auth.uid = RandomStringUtils.secure().nextAlphanumeric(16);
        var other = GATEWAY.browser().signIn();
        GATEWAY.auth.uid = changed;
        change();
        await().atMost(TWO_SECONDS).until(() -> claimsSent().contains("\"ver\":2"));

        other.get("/api/conversations");

        assertThat(GATEWAY.auth.refreshes).hasValue(1);
    }

    @Test
    void the_old_token_is_not_sent_while_no_new_one_can_be_had() {
        GATEWAY.auth.isBroken = true;

        change();

        await().atMost(TWO_SECONDS)
                .until(() -> browser.get("/api/conversations").statusCode() == 503);
        assertThat(browser.json("/bff/me").path("authenticated").asBoolean()).isTrue();

        GATEWAY.auth.isBroken = false;

        assertThat(claimsSent()).contains("\"ver\":2");
    }

    @Test
    void who_may_nothing_any_more_is_signed_out() {
        GATEWAY.auth.endsSessions = true;

        change();

        await().atMost(TWO_SECONDS)
                .until(() -> !browser.json("/bff/me").path("authenticated").asBoolean());
    }

    private static void change() {
        GATEWAY.auth.permissions = List.of("conversations.use", "analytics.read");
        GATEWAY.auth.version = 2;
        RevocationTopic.permissionsChanged(GATEWAY.auth.uid, 2);
    }

    private String claimsSent() {
        var bearer = browser.json("/api/conversations").path("headers").path("authorization");
        var payload = bearer.asString().split("\\.")[1];
        return new String(java.util.Base64.getUrlDecoder().decode(payload));
    }
}
