package io.convoai.auth.token;

import io.convoai.auth.session.EndedSignIns;
import io.convoai.auth.session.SignIns;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The endpoints of OAuth and OpenID Connect. */
@Configuration(proxyBeanMethods = false)
class ProtocolSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, SignIns signIns, OwnProviders own) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            useInAllEndpoints(server, own);
        });
        return http.authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .addFilterBefore(new EndedSignIns(signIns), AuthorizationFilter.class)
                .exceptionHandling(exceptions ->
                        exceptions.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), browsers()))
                .build();
    }

    private static void useInAllEndpoints(
            OAuth2AuthorizationServerConfigurer server, OwnProviders own) {
        server.clientAuthentication(clients -> clients.authenticationProviders(own::replaceIn))
                .tokenEndpoint(token -> token.authenticationProviders(own::replaceIn))
                .tokenRevocationEndpoint(
                        revocation -> revocation.authenticationProviders(own::replaceIn))
                .tokenIntrospectionEndpoint(
                        introspection -> introspection.authenticationProviders(own::replaceIn))
                .oidc(oidc ->
                        oidc.logoutEndpoint(
                                logout -> logout.authenticationProviders(own::replaceIn)));
    }

    /** A program that takes anything does not want a form. */
    private static MediaTypeRequestMatcher browsers() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }
}
