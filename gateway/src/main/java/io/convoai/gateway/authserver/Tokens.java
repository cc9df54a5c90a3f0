package io.convoai.gateway.authserver;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** What the gateway holds in the browser's place; rows of before there were versions have none. */
public record Tokens(
        String accessToken,
        Instant issuedAt,
        Instant expiresAt,
        String refreshToken,
        @Nullable Long rightsVersion) {

    private static final Duration EARLY = Duration.ofSeconds(30);

    public static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        return new Tokens(
                access.getTokenValue(),
                requireNonNull(access.getIssuedAt()),
                requireNonNull(access.getExpiresAt()),
                requireNonNull(refresh).getTokenValue(),
                Rights.of(TokenClaims.in(access.getTokenValue())).version());
    }

    OAuth2RefreshTokenGrantRequest refresh(ClientRegistration client) {
        return new OAuth2RefreshTokenGrantRequest(
                client,
                new OAuth2AccessToken(TokenType.BEARER, accessToken, issuedAt, expiresAt),
                new OAuth2RefreshToken(refreshToken, issuedAt));
    }

    public long version() {
        return rightsVersion == null ? 1 : rightsVersion;
    }

    public boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Renewed a little early, yet a token of few seconds is not renewed at every call. */
    public boolean isFresh(Instant now) {
        return now.isBefore(expiresAt.minus(early()));
    }

    private Duration early() {
        var fifth = Duration.between(issuedAt, expiresAt).dividedBy(5);
        return fifth.compareTo(EARLY) < 0 ? fifth : EARLY;
    }
}
