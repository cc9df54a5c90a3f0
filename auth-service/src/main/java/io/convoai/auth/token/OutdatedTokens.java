package io.convoai.auth.token;

import static java.util.Objects.requireNonNull;

import io.convoai.auth.session.SignIns;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;

/** Spring calls a token active that no service takes any more: the permissions changed since. */
record OutdatedTokens(AuthenticationProvider spring, SignIns signIns)
        implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication request) {
        var answer =
                (OAuth2TokenIntrospectionAuthenticationToken)
                        requireNonNull(spring.authenticate(request));
        return isOutdated(answer.getTokenClaims()) ? inactive(answer) : answer;
    }

    @Override
    public boolean supports(Class<?> type) {
        return spring.supports(type);
    }

    private boolean isOutdated(OAuth2TokenIntrospection told) {
        return told.isActive()
                && told.getClaim("sid") instanceof String sid
                && told.getClaim("ver") instanceof Number version
                && !signIns.isGood(sid, version.longValue());
    }

    private static Authentication inactive(OAuth2TokenIntrospectionAuthenticationToken answer) {
        var client = (Authentication) requireNonNull(answer.getPrincipal());
        return new OAuth2TokenIntrospectionAuthenticationToken(
                answer.getToken(), client, OAuth2TokenIntrospection.builder(false).build());
    }
}
