package io.convoai.auth.token;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** The client that a request at an endpoint of the protocol came from. */
record AskingClient(String id) {

    static Optional<AskingClient> of(Authentication request) {
        return Optional.ofNullable(request.getPrincipal())
                .filter(OAuth2ClientAuthenticationToken.class::isInstance)
                .map(OAuth2ClientAuthenticationToken.class::cast)
                .map(OAuth2ClientAuthenticationToken::getRegisteredClient)
                .map(RegisteredClient::getId)
                .map(AskingClient::new);
    }
}
