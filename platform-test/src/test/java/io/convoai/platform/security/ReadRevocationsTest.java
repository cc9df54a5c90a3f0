package io.convoai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.security.RevocationReader.Told;
import io.convoai.platform.test.EventSamples;
import org.junit.jupiter.api.Test;

class ReadRevocationsTest {

    @Test
    void every_service_understands_what_ends_a_token() throws Exception {
        var samples = EventSamples.byType();

        var ended = samples.get("session_revoked").data(Told.class);
        var changed = samples.get("permissions_changed").data(Told.class);

        assertThat(ended.sid()).isNotBlank();
        assertThat(ended.expiresAt()).isNotNull();
        assertThat(changed.uid()).isNotBlank();
        assertThat(changed.version()).isPositive();
        assertThat(changed.expiresAt()).isNotNull();
    }
}
