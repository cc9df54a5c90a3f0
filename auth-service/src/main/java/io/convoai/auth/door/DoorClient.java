package io.convoai.auth.door;

import static java.util.Objects.requireNonNull;

import io.convoai.auth.client.Clients;
import io.convoai.auth.client.OwnClients;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.stereotype.Component;

/** Stands for whoever comes with a password; its issuer is the same at every address. */
@Component
class DoorClient {

    private final Clients clients;
    private final FixedIssuer issuer;

    DoorClient(Clients clients, AuthorizationServerSettings settings) {
        this.clients = clients;
        this.issuer = new FixedIssuer(settings);
    }

    RegisteredClient registered() {
        return requireNonNull(clients.findById(OwnClients.PASSWORD_DOOR));
    }

    OAuth2ClientAuthenticationToken authenticated() {
        return new OAuth2ClientAuthenticationToken(
                registered(), ClientAuthenticationMethod.NONE, null);
    }

    AuthorizationServerContext issuer() {
        return issuer;
    }

    private record FixedIssuer(AuthorizationServerSettings settings)
            implements AuthorizationServerContext {

        @Override
        public String getIssuer() {
            return requireNonNull(settings.getIssuer());
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return settings;
        }
    }
}
