package io.convoai.auth.token;

import static java.util.Objects.requireNonNull;

import io.convoai.auth.session.SignIns;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spring rotates refresh tokens and forgets the spent ones. Here a spent one that comes back after
 * its grace was stolen, from the person or by the person: the sign-in ends for both.
 */
@Component
public class RefreshGrant {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshGrant.class);

    private final OAuth2RefreshTokenAuthenticationProvider spring;
    private final Grants grants;
    private final SignIns signIns;
    private final TransactionTemplate transaction;

    RefreshGrant(
            Grants grants,
            OAuth2TokenGenerator<?> generator,
            SignIns signIns,
            TransactionTemplate transaction) {
        this.spring = new OAuth2RefreshTokenAuthenticationProvider(grants, generator);
        this.grants = grants;
        this.signIns = signIns;
        this.transaction = transaction;
    }

    /** A use is written after the grant is free: whoever signs out holds the two in other order. */
    public OAuth2AccessTokenAuthenticationToken refresh(Authentication request) {
        var asked = (OAuth2RefreshTokenAuthenticationToken) request;
        try {
            var refreshed = rotated(asked);
            sidOfSpent(asked).ifPresent(signIns::use);
            return refreshed;
        } catch (OAuth2AuthenticationException refused) {
            if (isInvalidGrant(refused)) {
                sidOfSpent(asked).ifPresent(this::end);
            }
            throw refused;
        }
    }

    private OAuth2AccessTokenAuthenticationToken rotated(
            OAuth2RefreshTokenAuthenticationToken asked) {
        var refreshed =
                transaction.execute(_ -> {
                    grants.lock(asked.getRefreshToken());
                    return spring.authenticate(asked);
                });
        return (OAuth2AccessTokenAuthenticationToken) requireNonNull(refreshed);
    }

    private static boolean isInvalidGrant(OAuth2AuthenticationException refused) {
        return OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
    }

    private Optional<String> sidOfSpent(OAuth2RefreshTokenAuthenticationToken asked) {
        return AskingClient.of(asked)
                .flatMap(client -> grants.sidOfSpent(asked.getRefreshToken(), client));
    }

    private void end(String sid) {
        LOG.warn("A spent refresh token came again: sign-in {} ends", sid);
        signIns.revoke(sid);
    }
}
