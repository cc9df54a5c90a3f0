package io.convoai.auth.token;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** The client that a request at an endpoint of the protocol came from. */
record AskingClient(String id) {

    static Optional<AskingClient> of(Authentication request) {
        return request.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                ? Optional.ofNullable(client.getRegisteredClient())
                        .map(known -> new AskingClient(known.getId()))
                : Optional.empty();
    }
}
