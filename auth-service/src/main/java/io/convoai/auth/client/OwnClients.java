package io.convoai.auth.client;

import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The platform's own clients, written anew at each start so that they follow the settings. */
@Component
public class OwnClients implements InitializingBean {

    /** Stands for whoever asks {@code POST /auth/token}; cannot use the OAuth endpoints. */
    public static final String PASSWORD_DOOR = "password-door";

    public static final AuthorizationGrantType PASSWORD = new AuthorizationGrantType("password");

    private static final String GATEWAY = "gateway";

    private final Clients clients;
    private final GatewaySettings gateway;
    private final TokenLifetimes lifetimes;

    OwnClients(Clients clients, GatewaySettings gateway, TokenLifetimes lifetimes) {
        this.clients = clients;
        this.gateway = gateway;
        this.lifetimes = lifetimes;
    }

    @Override
    public void afterPropertiesSet() {
        clients.save(gateway());
        clients.save(passwordDoor());
    }

    private RegisteredClient gateway() {
        return RegisteredClient.withId(GATEWAY)
                .clientId(GATEWAY)
                .clientName("ConvoAI in the browser")
                .clientSecret(ClientSecrets.hash(gateway.gatewayClientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(gateway.publicUrl() + "/bff/callback")
                .postLogoutRedirectUri(gateway.publicUrl() + "/")
                .scopes(scopes ->
                        scopes.addAll(
                                Set.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(tokens(lifetimes.accessTokenLifetime()))
                .build();
    }

    private RegisteredClient passwordDoor() {
        return RegisteredClient.withId(PASSWORD_DOOR)
                .clientId(PASSWORD_DOOR)
                .clientName("POST /auth/token")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(PASSWORD)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .tokenSettings(tokens(lifetimes.passwordTokenLifetime()))
                .build();
    }

    private TokenSettings tokens(Duration accessTokenLifetime) {
        return TokenSettings.builder()
                .accessTokenTimeToLive(accessTokenLifetime)
                .refreshTokenTimeToLive(lifetimes.refreshTokenLifetime())
                .reuseRefreshTokens(false)
                .build();
    }
}
