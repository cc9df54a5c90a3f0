package io.convoai.gateway.signin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** What must be remembered between the way to auth-service and the way back. */
record PendingSignIn(
        String state,
        String nonce,
        String nonceHash,
        String codeVerifier,
        String authorizationUri,
        ReturnPath returnTo,
        Instant expiresAt) {

    static PendingSignIn of(
            OAuth2AuthorizationRequest request, ReturnPath returnTo, Instant expiresAt) {
        return new PendingSignIn(
                requireNonNull(request.getState()),
                requireNonNull(request.getAttribute(OidcParameterNames.NONCE)),
                (String)
                        requireNonNull(
                                request.getAdditionalParameters().get(OidcParameterNames.NONCE)),
                requireNonNull(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                request.getAuthorizationRequestUri(),
                returnTo,
                expiresAt);
    }

    OAuth2AuthorizationRequest request(ClientRegistration registration) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .authorizationRequestUri(authorizationUri)
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(state)
                .additionalParameters(Map.of(OidcParameterNames.NONCE, nonceHash))
                .attributes(attributes(registration))
                .build();
    }

    private Map<String, Object> attributes(ClientRegistration registration) {
        return Map.of(
                OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                OidcParameterNames.NONCE, nonce,
                PkceParameterNames.CODE_VERIFIER, codeVerifier);
    }
}
