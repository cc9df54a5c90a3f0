package io.convoai.auth.token;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/** Puts hashes in the place of a grant's token values, and one value back when it was presented. */
final class HashedTokens {

    private static final String MARK = "sha256:";
    private static final List<Class<? extends OAuth2Token>> TYPES =
            List.of(
                    OAuth2AuthorizationCode.class,
                    OAuth2AccessToken.class,
                    OAuth2RefreshToken.class,
                    OidcIdToken.class);

    private HashedTokens() {}

    static String hash(String value) {
        return MARK
                + Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(value));
    }

    /** A grant that was read is written again with hashes in it: those stay. */
    static OAuth2Authorization hashed(OAuth2Authorization grant) {
        return rewritten(grant, value -> value.startsWith(MARK) ? value : hash(value));
    }

    static OAuth2Authorization withPresented(OAuth2Authorization grant, String presented) {
        var hash = hash(presented);
        return rewritten(grant, value -> value.equals(hash) ? presented : value);
    }

    private static OAuth2Authorization rewritten(
            OAuth2Authorization grant, UnaryOperator<String> change) {
        var rewritten = OAuth2Authorization.from(grant);
        for (var type : TYPES) {
            var held = grant.getToken(type);
            if (held != null) {
                var token = held.getToken();
                rewritten.token(
                        withValue(token, change.apply(token.getTokenValue())),
                        metadata -> metadata.putAll(held.getMetadata()));
            }
        }
        return rewritten.build();
    }

    private static OAuth2Token withValue(OAuth2Token token, String value) {
        var from = token.getIssuedAt();
        var until = token.getExpiresAt();
        return switch (token) {
            case OAuth2AuthorizationCode _ ->
                    new OAuth2AuthorizationCode(value, requireNonNull(from), requireNonNull(until));
            case OAuth2AccessToken access ->
                    new OAuth2AccessToken(
                            access.getTokenType(), value, from, until, access.getScopes());
            case OAuth2RefreshToken _ -> new OAuth2RefreshToken(value, from, until);
            case OidcIdToken id -> new OidcIdToken(value, from, until, id.getClaims());
            default -> throw new IllegalArgumentException("Not stored: " + token.getClass());
        };
    }
}
