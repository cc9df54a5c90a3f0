package io.convoai.gateway.authserver;

import static java.util.Objects.requireNonNull;

import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** What auth-service gives for spent tokens, and what it says of their person by now. */
public record Renewed(Tokens tokens, Profile profile, Rights rights) {

    static Renewed of(OAuth2AccessTokenResponse response) {
        var tokens = Tokens.of(response.getAccessToken(), response.getRefreshToken());
        var idToken = response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        return new Renewed(
                tokens,
                Profile.of(TokenClaims.in((String) requireNonNull(idToken))),
                Rights.of(TokenClaims.in(tokens.accessToken())));
    }
}
