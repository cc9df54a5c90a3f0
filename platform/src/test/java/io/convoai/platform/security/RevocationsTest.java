package io.convoai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RevocationsTest {

    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(15));

    private final Revocations revocations = new Revocations(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_token_is_revoked_with_its_sign_in_whatever_its_version() {
        revocations.revoke("sid", LATER);

        assertThat(revocations.isRevoked("sid", "ana", 9)).isTrue();
        assertThat(revocations.isRevoked("other", "ana", 1)).isFalse();
        assertThat(revocations.isRevoked(null, null, 1)).isFalse();
    }

    @Test
    void a_token_is_revoked_by_a_later_version_of_its_persons_permissions() {
        revocations.changePermissions("ana", 3, LATER);
        revocations.changePermissions("ana", 2, LATER);

        assertThat(revocations.isRevoked("sid", "ana", 2)).isTrue();
        assertThat(revocations.isRevoked("sid", "ana", 3)).isFalse();
        assertThat(revocations.isRevoked("sid", "ben", 1)).isFalse();
        assertThat(revocations.isRevoked("sid")).isFalse();
    }

    @Test
    void each_change_is_told_once() {
        var told = new ArrayList<String>();
        revocations.whenRevoked(told::add);
        revocations.whenPermissionsChanged((uid, version) -> told.add(uid + " " + version));

        for (int i = 0; i < 2; i++) {
            revocations.revoke("sid", LATER);
            revocations.changePermissions("ana", 2, LATER);
            revocations.changePermissions("ana", 3, LATER);
        }

        assertThat(told).containsExactly("sid", "ana 2", "ana 3");
    }

    @Test
    void what_concerns_only_expired_tokens_is_not_kept() {
        revocations.revoke("sid", NOW.minusSeconds(1));
        revocations.changePermissions("ana", 2, NOW.minusSeconds(1));

        assertThat(revocations.isRevoked("sid", "ana", 1)).isFalse();
    }
}
