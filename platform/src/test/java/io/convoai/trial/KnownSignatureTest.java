package io.convoai.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.convoai.platform.security.SecuritySettings;
import io.convoai.platform.security.TokenVerification;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class KnownSignatureTest {

    private final FakeAuthServer auth = new FakeAuthServer();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final TokenVerification verification = verification();

    @Test
    void the_signature_of_a_token_is_looked_at_once() {
        var token = auth.token();

        assertThat(verification.decode(token).getSubject()).isEqualTo("ana");
        assertThat(verification.decode(token).getSubject()).isEqualTo("ana");
        assertThat(looks).hasValue(1);
    }

    @Test
    void a_known_token_is_refused_as_soon_as_a_rule_refuses_it() {
        var token = auth.token();
        verification.decode(token);

        ended.set(true);

        assertThatThrownBy(() -> verification.decode(token))
                .isInstanceOf(JwtValidationException.class)
                .extracting(e -> ((JwtValidationException) e).getErrors())
                .asString()
                .contains("Ended");
    }

    @Test
    void a_token_of_another_key_is_looked_at_and_refused_each_time() {
        var forged = auth.tokenOfAnotherKey("key-1");

        assertThatThrownBy(() -> verification.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> verification.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThat(looks).hasValue(2);
    }

    private TokenVerification verification() {
        JWKSource<SecurityContext> keys =
                (selector, _) -> {
                    looks.incrementAndGet();
                    return selector.select(auth.keys());
                };
        return new TokenVerification(
                NimbusJwtDecoder.withJwkSource(keys).build(),
                new SecuritySettings("http://localhost:3000", auth.url(), null, List.of()),
                _ -> ended.get());
    }
}
