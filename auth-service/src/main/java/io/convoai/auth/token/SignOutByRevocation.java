package io.convoai.auth.token;

import io.convoai.auth.session.SignIns;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
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
        var token = request.getToken();
        return AskingClient.of(request)
                .flatMap(client ->
                        grants.sidOfSpent(token, client).or(() -> sidOfPresent(token, client)));
    }

    private Optional<String> sidOfPresent(String refreshToken, AskingClient client) {
        return Optional.ofNullable(grants.findByToken(refreshToken, OAuth2TokenType.REFRESH_TOKEN))
                .filter(grant -> grant.getRegisteredClientId().equals(client.id()))
                .flatMap(grants::sidOf);
    }
}
