package io.convoai.gateway.bff;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import io.convoai.gateway.authserver.AuthServer;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2LoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** The protocol is Spring's: state, nonce, PKCE, the id token. What is kept, and where, is ours. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    private static final Logger LOG = LoggerFactory.getLogger(SignInSecurity.class);

    private static final String LOGIN = "/bff/login";
    private static final String CALLBACK = "/bff/callback";
    private static final Map<String, Object> REGISTRATION = Map.of("registrationId", "convoai");

    private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    @Bean
    ReactiveClientRegistrationRepository clients(ClientRegistration gateway) {
        return new InMemoryReactiveClientRegistrationRepository(gateway);
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes(
            AuthServer authServer, Scheduler virtualThreads) {
        return request ->
                Mono.fromCallable(() -> authServer.exchange(request)).subscribeOn(virtualThreads);
    }

    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** The same as Spring's own pattern, which takes long for a token of 900 characters. */
    @Bean
    StrictServerWebExchangeFirewall headersWithoutControls() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderValues(
                value -> value == null || value.chars().noneMatch(SignInSecurity::isControl));
        return firewall;
    }

    private static boolean isControl(int character) {
        return character != '\t' && Character.isISOControl(character);
    }

    @Bean
    SecurityWebFilterChain signInChain(
            ServerHttpSecurity http,
            ReactiveClientRegistrationRepository clients,
            PendingSignIns pending,
            SignIn signIn) {
        var nothing = NoOpServerSecurityContextRepository.getInstance();
        return http.securityMatcher(pathMatchers(LOGIN, CALLBACK))
                .csrf(CsrfSpec::disable)
                .headers(HeaderSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(nothing)
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .oauth2Login(login ->
                        protocol(login, clients, pending)
                                .authorizedClientRepository(signIn)
                                .securityContextRepository(nothing))
                .build();
    }

    private OAuth2LoginSpec protocol(
            OAuth2LoginSpec login,
            ReactiveClientRegistrationRepository clients,
            PendingSignIns pending) {
        var begin = new DefaultServerOAuth2AuthorizationRequestResolver(clients, this::isBegin);
        begin.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return login.authorizationRequestResolver(begin)
                .authorizationRequestRepository(pending)
                .authenticationMatcher(pathMatchers(CALLBACK))
                .authenticationSuccessHandler((at, _) -> redirect(at, returnPath(at)))
                .authenticationFailureHandler(this::failed);
    }

    private Mono<MatchResult> isBegin(ServerWebExchange exchange) {
        return pathMatchers(LOGIN)
                .matches(exchange)
                .flatMap(result ->
                        result.isMatch()
                                ? MatchResult.match(REGISTRATION)
                                : MatchResult.notMatch());
    }

    private Mono<Void> redirect(WebFilterExchange at, String path) {
        return redirect.sendRedirect(at.getExchange(), URI.create(path));
    }

    private static String returnPath(WebFilterExchange at) {
        return at.getExchange().getAttributeOrDefault(PendingSignIns.RETURN_TO, "/");
    }

    /** The web application says that it failed; why is for the log. */
    private Mono<Void> failed(WebFilterExchange at, AuthenticationException e) {
        LOG.warn("A sign-in failed: {}", e.getMessage());
        return redirect(at, "/?sign_in=failed");
    }
}
