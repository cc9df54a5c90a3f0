package io.convoai.auth.token;

import io.convoai.auth.client.Clients;
import io.convoai.auth.session.SessionRevoked;
import java.security.Principal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Spring's grants with hashes in the place of token values, and for each its sign-in. */
@Repository
public class Grants extends JdbcOAuth2AuthorizationService {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SpentRefreshTokens spent;
    private final Clock clock;

    Grants(JdbcTemplate template, Clients clients, SpentRefreshTokens spent, Clock clock) {
        super(template, clients);
        this.jdbc = JdbcClient.create(template);
        this.spent = spent;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void save(OAuth2Authorization grant) {
        var hashed = HashedTokens.hashed(grant);
        spent.keep(hashed);
        super.save(hashed);
        Authentication person = grant.getAttribute(Principal.class.getName());
        if (person != null && person.getDetails() instanceof String sid) {
            bind(grant, sid);
        }
    }

    private void bind(OAuth2Authorization grant, String sid) {
        jdbc.sql("update oauth2_authorization set sid = :sid where id = :id and sid is null")
                .param("sid", sid)
                .param("id", grant.getId())
                .update();
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var kind = type == null ? "" : type.getValue();
        if (kind.equals(OAuth2ParameterNames.STATE)) {
            return super.findByToken(token, type);
        }
        var grant = super.findByToken(HashedTokens.hash(token), type);
        if (grant != null) {
            return HashedTokens.withPresented(grant, token);
        }
        return kind.equals(OAuth2ParameterNames.REFRESH_TOKEN) ? findBySpent(token) : null;
    }

    /** The answer with the successor may have been lost on its way. */
    private @Nullable OAuth2Authorization findBySpent(String refreshToken) {
        return spent.grantInGrace(refreshToken).map(this::findById).orElse(null);
    }

    /** Refreshes of one grant come one after the other, by its present token or by a spent one. */
    void lock(String refreshToken) {
        jdbc.sql(
                        """
                        select id
                          from oauth2_authorization
                         where id = (select id
                                       from oauth2_authorization
                                      where refresh_token_value = :hash
                                      union all
                                     select authorization_id
                                       from spent_refresh_token
                                      where hash = :hash
                                      limit 1)
                           for update
                        """)
                .param("hash", HashedTokens.hash(refreshToken))
                .query(String.class)
                .list();
    }

    Optional<String> sidOfSpent(String refreshToken, AskingClient client) {
        return jdbc.sql(
                        """
                        select sid
                          from spent_refresh_token
                          join oauth2_authorization on id = authorization_id
                         where hash = :hash
                           and registered_client_id = :client
                           and sid is not null
                        """)
                .param("hash", HashedTokens.hash(refreshToken))
                .param("client", client.id())
                .query(String.class)
                .optional();
    }

    Optional<String> sidOf(OAuth2Authorization grant) {
        return jdbc.sql("select sid from oauth2_authorization where id = :id and sid is not null")
                .param("id", grant.getId())
                .query(String.class)
                .optional();
    }

    /** In the transaction that ends the sign-in. */
    @EventListener
    public void forget(SessionRevoked ended) {
        jdbc.sql("delete from oauth2_authorization where sid = :sid")
                .param("sid", ended.sid())
                .update();
    }

    @Scheduled(initialDelayString = "10m", fixedDelayString = "1h")
    void forgetExpired() {
        jdbc.sql(
                        """
                        delete from oauth2_authorization
                         where greatest(authorization_code_expires_at, access_token_expires_at,
                                        oidc_id_token_expires_at, refresh_token_expires_at) < :before
                        """)
                .param("before", Timestamp.from(clock.instant().minus(KEPT_AFTER_EXPIRY)))
                .update();
        spent.forgetUnusable();
    }
}
