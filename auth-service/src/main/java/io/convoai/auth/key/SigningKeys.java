package io.convoai.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.convoai.platform.secret.Sealer;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SigningKeys {

    private static final int RSA_BITS = 2048;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    SigningKeys(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Oldest first. */
    List<SigningKey> all() {
        return jdbc.sql("select kid, sealed, created_at from signing_key order by created_at, kid")
                .query((row, _) ->
                        new SigningKey(
                                opened(row.getBytes("sealed"), row.getString("kid")),
                                row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Replicas that start together, or find the key old together, make one key between them. */
    @Transactional
    public void addUnlessNewerThan(Instant youngEnough) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('signing_key'))").query(rows -> {});
        var young =
                jdbc.sql("select exists (select from signing_key where created_at > :then)")
                        .param("then", Timestamp.from(youngEnough))
                        .query(Boolean.class)
                        .single();
        if (!young) {
            add();
        }
    }

    void remove(List<String> kids) {
        jdbc.sql("delete from signing_key where kid in (:kids)").param("kids", kids).update();
    }

    private void add() {
        var key = generated();
        jdbc.sql(
                        """
                        insert into signing_key (kid, sealed, created_at)
                        values (:kid, :sealed, :now)
                        """)
                .param("kid", key.getKeyID())
                .param("sealed", sealer.seal(key.toJSONString(), key.getKeyID()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private JWK opened(byte[] sealed, String kid) {
        try {
            return JWK.parse(sealer.open(sealed, kid));
        } catch (ParseException e) {
            throw new IllegalStateException("Signing key %s is damaged".formatted(kid), e);
        }
    }

    private static JWK generated() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
