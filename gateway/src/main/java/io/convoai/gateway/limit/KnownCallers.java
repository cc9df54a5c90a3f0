package io.convoai.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.convoai.gateway.session.Sessions;
import io.convoai.platform.security.SecuritySettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whom a credential belongs to, kept in mind so that counting costs no look-up. */
@Component
class KnownCallers {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MAX_CREDENTIALS = 20_000;

    private final Sessions sessions;
    private final ReactiveJwtDecoder tokens;
    private final Cache<String, Caller> callers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MAX_CREDENTIALS).build();

    KnownCallers(Sessions sessions, SecuritySettings settings) {
        this.sessions = sessions;
        this.tokens = decoder(settings);
    }

    @Nullable Caller of(Credential credential) {
        return callers.getIfPresent(credential.digest());
    }

    /** What proves nobody is not remembered, and no reason to refuse: services judge, not this. */
    Mono<Void> learn(Credential credential, ServerWebExchange exchange) {
        var caller =
                switch (credential.kind()) {
                    case SESSION -> sessions.of(exchange).map(Caller::of);
                    case TOKEN -> tokens.decode(credential.value()).map(Caller::of);
                };
        return caller.timeout(PATIENCE)
                .doOnNext(found -> callers.put(credential.digest(), found))
                .onErrorComplete()
                .then();
    }

    private static ReactiveJwtDecoder decoder(SecuritySettings settings) {
        var decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(settings.authUrl() + "/oauth2/jwks")
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(settings.publicUrl()));
        return decoder;
    }
}
