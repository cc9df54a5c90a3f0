package io.convoai.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitors;
import io.convoai.auth.client.TokenLifetimes;
import io.convoai.platform.secret.Sealer;
import io.convoai.platform.test.MovableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class KeyRingTest {

    private static final Duration READ_AGAIN = Duration.ofSeconds(31);

    @Autowired Visitors visitors;
    @Autowired SigningKeys rows;
    @Autowired KeySettings settings;
    @Autowired TokenLifetimes lifetimes;
    @Autowired Sealer sealer;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @BeforeEach
    void oneKey() {
        clock.advance(READ_AGAIN);
        jdbc.sql("delete from signing_key where kid <> ?").param(onlySigner()).update();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_restart_finds_the_key_of_before() {
        assertThat(newRing().signer().kid()).isEqualTo(newRing().signer().kid());
        assertThat(publishedKids()).containsExactly(newRing().signer().kid());
    }

    @Test
    void replicas_that_start_together_make_one_key() throws Exception {
        jdbc.sql("delete from signing_key").update();
        Callable<List<String>> start = () -> kidsOf(newRing());

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            replicas.invokeAll(Collections.nCopies(4, start));
        }

        assertThat(rows.all()).hasSize(1);
    }

    @Test
    void the_private_part_is_sealed_to_its_row_and_never_published() {
        var sealed = jdbc.sql("select sealed from signing_key").query(byte[].class).single();

        assertThat(new String(sealed)).doesNotContain("\"d\"", "RSA");
        assertThatThrownBy(() -> sealer.open(sealed, "another row"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(visitors.visitor().get("/oauth2/jwks").body()).doesNotContain("\"d\"");
    }

    @Test
    void an_old_key_gets_a_successor_that_signs_once_all_replicas_know_it() {
        var old = onlySigner();
        ageBy("91 days");
        clock.advance(READ_AGAIN);

        var kids = kidsOf(newRing());

        assertThat(kids).hasSize(2).startsWith(old);
        assertThat(newRing().signer().kid()).isEqualTo(old);
        clock.advance(Duration.ofSeconds(61));
        assertThat(newRing().signer().kid()).isEqualTo(kids.getLast());
    }

    @Test
    void a_replaced_key_verifies_until_its_last_token_has_expired() throws Exception {
        var token = visitors.tokensOf(visitors.registered()).accessToken();
        ageBy("91 days");
        clock.advance(READ_AGAIN);
        var successor = kidsOf(newRing()).getLast();
        jdbc.sql("update signing_key set created_at = created_at - interval '50 minutes'").update();
        clock.advance(READ_AGAIN);

        assertThat(publishedKids()).hasSize(2);
        assertThat(visitors.visitor().get("/users/me", "Authorization", "Bearer " + token).status())
                .isEqualTo(200);
        clock.advance(lifetimes.longestToken());
        assertThat(publishedKids()).containsExactly(successor);
        assertThat(SignedJWT.parse(token).getHeader().getKeyID()).isNotEqualTo(successor);
        assertThat(rows.all()).hasSize(1);
    }

    private KeyRing newRing() {
        return new KeyRing(rows, settings, lifetimes, clock);
    }

    private String onlySigner() {
        return newRing().signer().kid();
    }

    private void ageBy(String interval) {
        jdbc.sql("update signing_key set created_at = created_at - cast(? as interval)")
                .param(interval)
                .update();
    }

    private List<String> publishedKids() {
        return visitors.visitor().get("/oauth2/jwks").json("$.keys[*].kid");
    }

    private static List<String> kidsOf(KeyRing ring) {
        return ring.keys().stream().map(SigningKey::key).map(JWK::getKeyID).toList();
    }
}
