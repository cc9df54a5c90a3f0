package io.convoai.gateway.signin;

import static java.util.Objects.requireNonNull;

import io.convoai.gateway.authserver.Tokens;
import io.convoai.gateway.session.Cookies;
import io.convoai.gateway.session.Person;
import io.convoai.gateway.session.Sessions;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Where Spring hands over the tokens of a sign-in, its session begins. */
@Component
class SignIn implements ServerOAuth2AuthorizedClientRepository {

    /** Far longer than the row, which decides. */
    private static final Duration KEPT_BY_THE_BROWSER = Duration.ofDays(400);

    private final Sessions sessions;
    private final Cookies cookies;
    private final Scheduler virtualThreads;

    SignIn(Sessions sessions, Cookies cookies, Scheduler virtualThreads) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.virtualThreads = virtualThreads;
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication signedIn, ServerWebExchange exchange) {
        var person = Person.of((OidcUser) requireNonNull(signedIn.getPrincipal()));
        var tokens = Tokens.of(client.getAccessToken(), client.getRefreshToken());
        return Mono.fromCallable(() -> sessions.begin(person, tokens))
                .subscribeOn(virtualThreads)
                .map(id -> cookies.session().with(id, KEPT_BY_THE_BROWSER))
                .doOnNext(exchange.getResponse()::addCookie)
                .then();
    }

    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registration, Authentication person, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
            String registration, Authentication person, ServerWebExchange exchange) {
        return Mono.empty();
    }
}
