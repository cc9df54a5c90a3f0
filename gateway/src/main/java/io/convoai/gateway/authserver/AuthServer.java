package io.convoai.gateway.authserver;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ReactorClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
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

    AuthServer(ClientRegistration registration) {
        this.registration = registration;
        this.http = RestClient.builder().requestFactory(requests()).build();
        var tokens =
                http.mutate()
                        .configureMessageConverters(AuthServer::addConverters)
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build();
        codes.setRestClient(tokens);
        refreshes.setRestClient(tokens);
    }

    private static ClientHttpRequestFactory requests() {
        var requests = new ReactorClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(ANSWER);
        return requests;
    }

    private static void addConverters(HttpMessageConverters.ClientBuilder converters) {
        converters.addCustomConverter(new FormHttpMessageConverter());
        converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
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
                .headers(this::authenticate)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    public Renewed refresh(Tokens spent) {
        return Renewed.of(refreshes.getTokenResponse(spent.refresh(registration)));
    }

    private void authenticate(HttpHeaders headers) {
        headers.setBasicAuth(
                encoded(registration.getClientId()), encoded(registration.getClientSecret()));
    }

    private static String encoded(String credential) {
        return URLEncoder.encode(credential, StandardCharsets.UTF_8);
    }
}
