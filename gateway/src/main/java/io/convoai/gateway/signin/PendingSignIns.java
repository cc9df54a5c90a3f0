package io.convoai.gateway.signin;

import io.convoai.gateway.secret.SealedJson;
import io.convoai.gateway.session.Cookies;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** Kept in a sealed cookie: who never comes back leaves nothing behind. */
@Component
class PendingSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String RETURN_TO = PendingSignIns.class.getName() + ".returnTo";

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String SEALED_TO = "convoai_login";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ClientRegistration gateway;
    private final Cookies cookies;
    private final SealedJson sealed;
    private final Clock clock;

    PendingSignIns(ClientRegistration gateway, Cookies cookies, SealedJson sealed, Clock clock) {
        this.gateway = gateway;
        this.cookies = cookies;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(
            OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        var returnTo = ReturnPath.of(exchange.getRequest().getQueryParams().getFirst("return_to"));
        var pending = PendingSignIn.of(request, returnTo, clock.instant().plus(LIFETIME));
        exchange.getResponse().addCookie(cookies.login().with(sealed(pending), LIFETIME));
        return Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        var state = exchange.getRequest().getQueryParams().getFirst("state");
        return Mono.justOrEmpty(pending(exchange))
                .filter(pending -> pending.state().equals(state))
                .doOnNext(pending -> exchange.getAttributes().put(RETURN_TO, pending.returnTo()))
                .map(pending -> pending.request(gateway));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange)
                .doOnNext(_ -> exchange.getResponse().addCookie(cookies.login().expired()));
    }

    private Optional<PendingSignIn> pending(ServerWebExchange exchange) {
        try {
            return Optional.ofNullable(cookies.login().valueIn(exchange))
                    .map(this::opened)
                    .filter(pending -> clock.instant().isBefore(pending.expiresAt()));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            return Optional.empty();
        }
    }

    private String sealed(PendingSignIn pending) {
        return BASE64.encodeToString(sealed.seal(pending, SEALED_TO));
    }

    private PendingSignIn opened(String value) {
        return sealed.open(Base64.getUrlDecoder().decode(value), SEALED_TO, PendingSignIn.class);
    }
}
