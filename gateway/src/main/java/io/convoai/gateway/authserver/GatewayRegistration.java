package io.convoai.gateway.authserver;

import io.convoai.platform.security.SecuritySettings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** The gateway as auth-service knows it: its confidential client. */
@Configuration(proxyBeanMethods = false)
class GatewayRegistration {

    /**
     * Every address by hand, so that nothing is looked up at start. The issuer in the builder only
     * switches its check on.
     */
    @Bean
    ClientRegistration gateway(SecuritySettings addresses, ClientSettings settings) {
        return ClientRegistration.withRegistrationId("convoai")
                .clientId("gateway")
                .clientSecret(settings.gatewayClientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(List.of("openid", "profile", "email"))
                .redirectUri(addresses.publicUrl() + "/bff/callback")
                .issuerUri(addresses.publicUrl())
                .authorizationUri(addresses.publicUrl() + "/oauth2/authorize")
                .tokenUri(addresses.authUrl() + "/oauth2/token")
                .jwkSetUri(addresses.authUrl() + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .build();
    }
}
