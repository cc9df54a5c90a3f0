package io.convoai.auth.door;

import static java.util.Objects.requireNonNull;

import io.convoai.auth.client.OwnClients;
import io.convoai.auth.password.SignInAttempt.SignedIn;
import io.convoai.auth.token.Grants;
import java.security.Principal;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Gives a grant like those of the OAuth endpoints. */
@Component
class IssueTokens {

    private final DoorClient client;
    private final OAuth2TokenGenerator<?> generator;
    private final Grants grants;

    IssueTokens(DoorClient client, OAuth2TokenGenerator<?> generator, Grants grants) {
        this.client = client;
        this.generator = generator;
        this.grants = grants;
    }

    IssuedTokens issue(SignedIn signedIn) {
        var person = signedIn.authentication();
        var jwt = (Jwt) generated(OAuth2TokenType.ACCESS_TOKEN, person);
        var refresh = (OAuth2RefreshToken) generated(OAuth2TokenType.REFRESH_TOKEN, person);
        var issued = new IssuedTokens(bearer(jwt), refresh);
        grants.save(grant(person, issued, jwt.getClaims()));
        return issued;
    }

    private OAuth2Token generated(OAuth2TokenType type, Authentication person) {
        return requireNonNull(generator.generate(contextOf(type, person)));
    }

    private OAuth2TokenContext contextOf(OAuth2TokenType type, Authentication person) {
        return DefaultOAuth2TokenContext.builder()
                .registeredClient(client.registered())
                .principal(person)
                .authorizationServerContext(client.issuer())
                .authorizationGrantType(OwnClients.PASSWORD)
                .tokenType(type)
                .build();
    }

    private static OAuth2AccessToken bearer(Jwt jwt) {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                jwt.getTokenValue(),
                jwt.getIssuedAt(),
                jwt.getExpiresAt());
    }

    private OAuth2Authorization grant(
            Authentication person, IssuedTokens issued, Map<String, Object> claims) {
        return OAuth2Authorization.withRegisteredClient(client.registered())
                .principalName(person.getName())
                .authorizationGrantType(OwnClients.PASSWORD)
                .attribute(Principal.class.getName(), person)
                .token(
                        issued.access(),
                        metadata ->
                                metadata.put(
                                        OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims))
                .refreshToken(issued.refresh())
                .build();
    }
}
