package io.convoai.auth.token;

import io.convoai.auth.session.SignIns;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;

/** Whoever gives back a refresh token, also a spent one, signs the person out everywhere. */
record SignOutByRevocation(AuthenticationProvider spring, Grants grants, SignIns signIns)
        implements AuthenticationProvider {

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        var sid = sidBehind((OAuth2TokenRevocationAuthenticationToken) request);
        var answer = spring.authenticate(request);
        sid.ifPresent(signIns::signOut);
        return answer;
    }

    @Override
    public boolean supports(Class<?> type) {
        return spring.supports(type);
    }

    private Optional<String> sidBehind(OAuth2TokenRevocationAuthenticationToken request) {
        if (!(request.getPrincipal() instanceof OAuth2ClientAuthenticationToken client)
                || client.getRegisteredClient() == null) {
            return Optional.empty();
        }
        var clientId = client.getRegisteredClient().getId();
        var spent = grants.sidOfSpent(request.getToken(), clientId);
        if (spent.isPresent()) {
            return spent;
        }
        return Optional.ofNullable(
                        grants.findByToken(request.getToken(), OAuth2TokenType.REFRESH_TOKEN))
                .filter(grant -> grant.getRegisteredClientId().equals(clientId))
                .flatMap(grants::sidOf);
    }
}
