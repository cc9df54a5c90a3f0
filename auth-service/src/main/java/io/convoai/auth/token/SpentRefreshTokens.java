package io.convoai.auth.token;

import io.convoai.auth.client.TokenTimes;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Repository;

/** What Spring forgets of a grant: the hashes of refresh tokens that have a successor. */
@Repository
class SpentRefreshTokens {

    private final JdbcClient jdbc;
    private final TokenTimes times;

    SpentRefreshTokens(JdbcClient jdbc, TokenTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** Before the grant is written with the successor. */
    void keep(OAuth2Authorization hashed) {
        var successor = hashed.getRefreshToken();
        if (successor == null) {
            return;
        }
        jdbc.sql(
                        """
                        insert into spent_refresh_token (hash, authorization_id, spent_at)
                        select refresh_token_value, id, :now
                          from oauth2_authorization
                         where id = :id
                           and refresh_token_value <> :present
                        on conflict do nothing
                        """)
                .param("id", hashed.getId())
                .param("present", successor.getToken().getTokenValue())
                .param("now", Timestamp.from(times.now()))
                .update();
    }

    Optional<String> grantInGrace(String refreshToken) {
        return jdbc.sql(
                        """
                        select authorization_id
                          from spent_refresh_token
                         where hash = :hash
                           and spent_at > :since
                        """)
                .param("hash", HashedTokens.hash(refreshToken))
                .param("since", Timestamp.from(times.startOfGrace()))
                .query(String.class)
                .optional();
    }

    void forgetUnusable() {
        jdbc.sql("delete from spent_refresh_token where spent_at < :before")
                .param("before", Timestamp.from(times.oldestUse()))
                .update();
    }
}
