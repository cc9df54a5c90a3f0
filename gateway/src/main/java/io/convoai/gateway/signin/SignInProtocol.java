package io.convoai.gateway.signin;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import java.util.Map;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2LoginSpec;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The protocol is Spring's: state, nonce, PKCE, the id token. What is kept, and where, is ours. */
@Component
class SignInProtocol {

    static final String LOGIN = "/bff/login";
    static final String CALLBACK = "/bff/callback";

    private static final Map<String, Object> REGISTRATION = Map.of("registrationId", "convoai");

    private final ReactiveClientRegistrationRepository clients;
    private final PendingSignIns pending;
    private final SignIn signIn;
    private final AfterSignIn after;

    SignInProtocol(
            ReactiveClientRegistrationRepository clients,
            PendingSignIns pending,
            SignIn signIn,
            AfterSignIn after) {
        this.clients = clients;
        this.pending = pending;
        this.signIn = signIn;
        this.after = after;
    }

    void applyTo(OAuth2LoginSpec login) {
        login.authorizationRequestResolver(begin())
                .authorizationRequestRepository(pending)
                .authenticationMatcher(pathMatchers(CALLBACK))
                .authorizedClientRepository(signIn)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authenticationSuccessHandler(after)
                .authenticationFailureHandler(after);
    }

    private ServerOAuth2AuthorizationRequestResolver begin() {
        var begin = new DefaultServerOAuth2AuthorizationRequestResolver(clients, this::isBegin);
        begin.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return begin;
    }

    private Mono<MatchResult> isBegin(ServerWebExchange exchange) {
        return pathMatchers(LOGIN).matches(exchange).flatMap(SignInProtocol::withRegistration);
    }

    private static Mono<MatchResult> withRegistration(MatchResult result) {
        return result.isMatch() ? MatchResult.match(REGISTRATION) : MatchResult.notMatch();
    }
}
