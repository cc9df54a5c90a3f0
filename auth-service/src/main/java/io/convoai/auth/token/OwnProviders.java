package io.convoai.auth.token;

import io.convoai.auth.client.ClientSecrets;
import io.convoai.auth.session.SignIns;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.stereotype.Component;

/** Where we go further than Spring. */
@Component
class OwnProviders {

    private final SignIns signIns;
    private final Grants grants;
    private final RefreshGrant refreshGrant;

    OwnProviders(SignIns signIns, Grants grants, RefreshGrant refreshGrant) {
        this.signIns = signIns;
        this.grants = grants;
        this.refreshGrant = refreshGrant;
    }

    void replaceIn(List<AuthenticationProvider> providers) {
        providers.replaceAll(this::own);
    }

    private AuthenticationProvider own(AuthenticationProvider spring) {
        return switch (spring) {
            case ClientSecretAuthenticationProvider secrets -> comparingFast(secrets);
            case OAuth2RefreshTokenAuthenticationProvider _ -> new Refresh(refreshGrant);
            case OAuth2TokenRevocationAuthenticationProvider _ ->
                    new SignOutByRevocation(spring, grants, signIns);
            case OAuth2TokenIntrospectionAuthenticationProvider _ ->
                    new OutdatedTokens(spring, signIns);
            case OidcLogoutAuthenticationProvider _ -> new SignOutByLogout(spring, signIns);
            default -> spring;
        };
    }

    private static AuthenticationProvider comparingFast(
            ClientSecretAuthenticationProvider secrets) {
        secrets.setPasswordEncoder(new ClientSecrets());
        return secrets;
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
