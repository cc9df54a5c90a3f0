package io.convoai.gateway.bff;

import io.convoai.gateway.session.Cookies;
import io.convoai.platform.secret.Sealer;
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
import tools.jackson.databind.json.JsonMapper;

/** Kept in a sealed cookie: who never comes back leaves nothing behind. */
@Component
class PendingSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String RETURN_TO = PendingSignIns.class.getName() + ".returnTo";

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String SEALED_TO = "convoai_login";

    private final ClientRegistration gateway;
    private final Cookies cookies;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Clock clock;

    PendingSignIns(
            ClientRegistration gateway,
            Cookies cookies,
            Sealer sealer,
            JsonMapper json,
            Clock clock) {
        this.gateway = gateway;
        this.cookies = cookies;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(
            OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        var returnTo = ReturnPath.of(exchange.getRequest().getQueryParams().getFirst("return_to"));
        var pending = PendingSignIn.of(request, returnTo, clock.instant().plus(LIFETIME));
        var sealed = sealer.seal(json.writeValueAsString(pending), SEALED_TO);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        exchange.getResponse().addCookie(cookies.login().with(value, LIFETIME));
        return Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        var state = exchange.getRequest().getQueryParams().getFirst("state");
        return Mono.justOrEmpty(
                pending(exchange)
                        .filter(pending -> pending.state().equals(state))
                        .map(pending -> {
                            exchange.getAttributes().put(RETURN_TO, pending.returnTo());
                            return pending.request(gateway);
                        }));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange)
                .doOnNext(_ -> exchange.getResponse().addCookie(cookies.login().expired()));
    }

    private Optional<PendingSignIn> pending(ServerWebExchange exchange) {
        try {
            return Optional.ofNullable(cookies.login().valueIn(exchange))
                    .map(value -> sealer.open(Base64.getUrlDecoder().decode(value), SEALED_TO))
                    .map(opened -> json.readValue(opened, PendingSignIn.class))
                    .filter(pending -> clock.instant().isBefore(pending.expiresAt()));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            return Optional.empty();
        }
    }
}
