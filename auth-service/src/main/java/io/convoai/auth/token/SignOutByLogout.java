package io.convoai.auth.token;

import static java.util.Objects.requireNonNull;

import io.convoai.auth.session.SignIns;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

/** OpenID Connect's logout would end the browser's session only; here it ends the sign-in. */
record SignOutByLogout(AuthenticationProvider spring, SignIns signIns)
        implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication request) {
        var accepted = (OidcLogoutAuthenticationToken) requireNonNull(spring.authenticate(request));
        Optional.ofNullable(accepted.getIdToken())
                .map(idToken -> idToken.getClaimAsString("sid"))
                .ifPresent(signIns::signOut);
        return accepted;
    }

    @Override
    public boolean supports(Class<?> type) {
        return spring.supports(type);
    }
}
