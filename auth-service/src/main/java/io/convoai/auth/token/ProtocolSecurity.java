package io.convoai.auth.token;

import io.convoai.auth.client.ClientSecrets;
import io.convoai.auth.session.EndedSignIns;
import io.convoai.auth.session.SignIns;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The endpoints of OAuth and OpenID Connect, where we go further than Spring with our own. */
@Configuration(proxyBeanMethods = false)
class ProtocolSecurity {

    private final SignIns signIns;
    private final Grants grants;
    private final RefreshGrant refreshGrant;

    ProtocolSecurity(SignIns signIns, Grants grants, RefreshGrant refreshGrant) {
        this.signIns = signIns;
        this.grants = grants;
        this.refreshGrant = refreshGrant;
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            withOwnProviders(server);
        });
        return http.authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .addFilterBefore(new EndedSignIns(signIns), AuthorizationFilter.class)
                .exceptionHandling(exceptions ->
                        exceptions.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), browsers()))
                .build();
    }

    /** A program that takes anything does not want a form. */
    private static MediaTypeRequestMatcher browsers() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }

    private void withOwnProviders(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(clients ->
                        clients.authenticationProviders(providers ->
                                providers.forEach(ProtocolSecurity::compareSecretsFast)))
                .tokenEndpoint(token ->
                        token.authenticationProviders(
                                replacing(
                                        OAuth2RefreshTokenAuthenticationProvider.class,
                                        _ -> new Refresh(refreshGrant))))
                .tokenRevocationEndpoint(revocation ->
                        revocation.authenticationProviders(
                                replacing(
                                        OAuth2TokenRevocationAuthenticationProvider.class,
                                        spring ->
                                                new SignOutByRevocation(spring, grants, signIns))))
                .tokenIntrospectionEndpoint(introspection ->
                        introspection.authenticationProviders(
                                replacing(
                                        OAuth2TokenIntrospectionAuthenticationProvider.class,
                                        spring -> new OutdatedTokens(spring, signIns))))
                .oidc(oidc ->
                        oidc.logoutEndpoint(logout ->
                                logout.authenticationProviders(
                                        replacing(
                                                OidcLogoutAuthenticationProvider.class,
                                                spring -> new SignOutByLogout(spring, signIns)))));
    }

    private static void compareSecretsFast(AuthenticationProvider provider) {
        if (provider instanceof ClientSecretAuthenticationProvider secrets) {
            secrets.setPasswordEncoder(new ClientSecrets());
        }
    }

    private static Consumer<List<AuthenticationProvider>> replacing(
            Class<? extends AuthenticationProvider> type,
            UnaryOperator<AuthenticationProvider> own) {
        return providers ->
                providers.replaceAll(
                        spring -> type.isInstance(spring) ? own.apply(spring) : spring);
    }

    private record Refresh(RefreshGrant grant) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication request) {
            return grant.refresh(request);
        }

        @Override
        public boolean supports(Class<?> type) {
            return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}
