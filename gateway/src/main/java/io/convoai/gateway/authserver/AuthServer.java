package io.convoai.gateway.authserver;

import static java.util.Objects.requireNonNull;

import io.convoai.platform.security.SecuritySettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.ReactorClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** auth-service as its confidential client sees it. Every call waits: virtual threads only. */
@Component
public class AuthServer {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final ClientRegistration registration;
    private final RestClient http;
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes =
            new RestClientRefreshTokenTokenResponseClient();

    AuthServer(SecuritySettings addresses, ClientSettings settings) {
        this.registration = registration(addresses, settings.gatewayClientSecret());
        var requests = new ReactorClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(ANSWER);
        this.http = RestClient.builder().requestFactory(requests).build();
        var tokens =
                http.mutate()
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build();
        codes.setRestClient(tokens);
        refreshes.setRestClient(tokens);
    }

    public ClientRegistration registration() {
        return registration;
    }

    public OAuth2AccessTokenResponse exchange(OAuth2AuthorizationCodeGrantRequest request) {
        return codes.getTokenResponse(request);
    }

    public void revoke(String refreshToken) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", refreshToken);
        form.add("token_type_hint", "refresh_token");
        http.post()
                .uri(registration.getProviderDetails().getTokenUri().replace("/token", "/revoke"))
                .headers(headers ->
                        headers.setBasicAuth(
                                encoded(registration.getClientId()),
                                encoded(registration.getClientSecret())))
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    public Renewed refresh(Tokens spent) {
        var access =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        spent.accessToken(),
                        spent.issuedAt(),
                        spent.expiresAt());
        var refresh = new OAuth2RefreshToken(spent.refreshToken(), spent.issuedAt());
        var response =
                refreshes.getTokenResponse(
                        new OAuth2RefreshTokenGrantRequest(registration, access, refresh));
        var idToken = response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        return new Renewed(
                Tokens.of(response.getAccessToken(), response.getRefreshToken()),
                Profile.in((String) requireNonNull(idToken)));
    }

    /**
     * Every address by hand, so that nothing is looked up at start. The issuer in the builder only
     * switches its check on.
     */
    private static ClientRegistration registration(SecuritySettings addresses, String secret) {
        return ClientRegistration.withRegistrationId("convoai")
                .clientId("gateway")
                .clientSecret(secret)
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

    private static String encoded(String credential) {
        return URLEncoder.encode(credential, StandardCharsets.UTF_8);
    }
}
