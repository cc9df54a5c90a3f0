package io.convoai.auth.door;

import static java.util.Objects.requireNonNull;

import io.convoai.auth.token.RefreshGrant;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.stereotype.Component;

@Component
class RefreshTokens {

    private final DoorClient client;
    private final RefreshGrant refreshGrant;

    RefreshTokens(DoorClient client, RefreshGrant refreshGrant) {
        this.client = client;
        this.refreshGrant = refreshGrant;
    }

    /** Spring looks for the issuer where its own filters leave it. */
    IssuedTokens refresh(String refreshToken) {
        AuthorizationServerContextHolder.setContext(client.issuer());
        try {
            var refreshed = refreshGrant.refresh(request(refreshToken));
            return new IssuedTokens(
                    refreshed.getAccessToken(), requireNonNull(refreshed.getRefreshToken()));
        } finally {
            AuthorizationServerContextHolder.resetContext();
        }
    }

    private OAuth2RefreshTokenAuthenticationToken request(String refreshToken) {
        var asking = client.authenticated();
        return new OAuth2RefreshTokenAuthenticationToken(refreshToken, asking, null, null);
    }
}
