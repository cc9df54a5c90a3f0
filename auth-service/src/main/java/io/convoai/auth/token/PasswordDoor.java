package io.convoai.auth.token;

import static java.util.Objects.requireNonNull;

import io.convoai.auth.client.Clients;
import io.convoai.auth.client.OwnClients;
import io.convoai.auth.password.SignInAttempt.SignedIn;
import java.security.Principal;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Gives grants like those of the OAuth endpoints to whoever comes with a password. */
@Component
class PasswordDoor {

    private final Clients clients;
    private final Grants grants;
    private final RefreshGrant refreshGrant;
    private final OAuth2TokenGenerator<? extends OAuth2Token> generator;
    private final AuthorizationServerContext issuer;

    PasswordDoor(
            Clients clients,
            Grants grants,
            RefreshGrant refreshGrant,
            OAuth2TokenGenerator<? extends OAuth2Token> generator,
            AuthorizationServerSettings settings) {
        this.clients = clients;
        this.grants = grants;
        this.refreshGrant = refreshGrant;
        this.generator = generator;
        this.issuer = new FixedIssuer(settings);
    }

    IssuedTokens issue(SignedIn person) {
        var who =
                UsernamePasswordAuthenticationToken.authenticated(
                        person.username(), null, List.of());
        who.setDetails(person.sid());
        var jwt = (Jwt) generate(OAuth2TokenType.ACCESS_TOKEN, who);
        var refresh = (OAuth2RefreshToken) generate(OAuth2TokenType.REFRESH_TOKEN, who);
        var access =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        jwt.getTokenValue(),
                        jwt.getIssuedAt(),
                        jwt.getExpiresAt());
        grants.save(
                OAuth2Authorization.withRegisteredClient(client())
                        .principalName(person.username())
                        .authorizationGrantType(OwnClients.PASSWORD)
                        .attribute(Principal.class.getName(), who)
                        .token(
                                access,
                                metadata ->
                                        metadata.put(
                                                OAuth2Authorization.Token.CLAIMS_METADATA_NAME,
                                                jwt.getClaims()))
                        .refreshToken(refresh)
                        .build());
        return new IssuedTokens(access, refresh);
    }

    IssuedTokens refresh(String refreshToken) {
        var client =
                new OAuth2ClientAuthenticationToken(
                        client(), ClientAuthenticationMethod.NONE, null);
        var request = new OAuth2RefreshTokenAuthenticationToken(refreshToken, client, null, null);
        AuthorizationServerContextHolder.setContext(issuer);
        try {
            var refreshed = refreshGrant.refresh(request);
            return new IssuedTokens(
                    refreshed.getAccessToken(), requireNonNull(refreshed.getRefreshToken()));
        } finally {
            AuthorizationServerContextHolder.resetContext();
        }
    }

    private OAuth2Token generate(OAuth2TokenType type, Authentication who) {
        return requireNonNull(
                generator.generate(
                        DefaultOAuth2TokenContext.builder()
                                .registeredClient(client())
                                .principal(who)
                                .authorizationServerContext(issuer)
                                .authorizationGrantType(OwnClients.PASSWORD)
                                .tokenType(type)
                                .build()));
    }

    private RegisteredClient client() {
        return requireNonNull(clients.findById(OwnClients.PASSWORD_DOOR));
    }

    record IssuedTokens(OAuth2AccessToken access, OAuth2RefreshToken refresh) {}

    private record FixedIssuer(AuthorizationServerSettings settings)
            implements AuthorizationServerContext {

        @Override
        public String getIssuer() {
            return requireNonNull(settings.getIssuer());
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return settings;
        }
    }
}
