package io.convoai.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.GatewayClient;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import io.convoai.platform.test.MovableClock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

@AuthServiceTest
class OwnAccountControllerTest {

    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired JwtEncoder encoder;

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/me", "/users/me/", "/auth/me"})
    void people_read_about_themselves(String path) {
        var username = visitors.registered();

        var answer = me(path, visitors.tokensOf(username).accessToken());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.id")).matches("[A-Za-z0-9]{16}");
        assertThat(answer.<String>json("$.username")).isEqualTo(username);
        assertThat(answer.<String>json("$.email")).isEqualTo(username + "@example.com");
        assertThat(answer.<String>json("$.full_name")).isNull();
        assertThat(answer.<Boolean>json("$.is_active")).isTrue();
        assertThat(answer.<List<Map<String, String>>>json("$.roles"))
                .containsExactly(Map.of("name", "user"));
        assertThat(answer.body()).doesNotContain("argon2");
    }

    @Test
    void a_stranger_is_not_authenticated() {
        var answer = visitors.visitor().get("/users/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.<String>json("$.detail")).isEqualTo("Not authenticated");
    }

    @Test
    void a_token_that_is_none_is_refused() {
        assertRefused(me("/users/me", "nonsense"));
    }

    @Test
    void an_expired_token_is_refused() {
        clock.advance(Duration.ofHours(-2));
        var token = visitors.tokensOf(visitors.registered()).accessToken();
        clock.reset();

        assertRefused(me("/users/me", token));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        var claims = claims();

        assertRefused(me("/users/me", new PlainJWT(claims).serialize()));
    }

    @Test
    void a_token_that_another_key_signed_is_refused() throws JOSEException {
        var key = new RSAKeyGenerator(2048).keyID("ours?").generate();
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours?").build(), claims());
        token.sign(new RSASSASigner(key));

        assertRefused(me("/users/me", token.serialize()));
    }

    @Test
    void a_token_of_another_issuer_or_for_another_audience_is_refused() {
        var own = claims();
        var ours = JwtClaimsSet.builder().claims(all -> all.putAll(own.getClaims()));
        ours.claims(all -> all.replaceAll((_, v) -> v instanceof Date d ? d.toInstant() : v));

        assertThat(me("/users/me", signed(ours.build())).status()).isEqualTo(200);
        assertRefused(me("/users/me", signed(ours.issuer("http://evil").build())));
        ours.issuer(own.getIssuer());
        assertRefused(me("/users/me", signed(ours.audience(List.of("other")).build())));
        assertRefused(me("/users/me", signed(ours.claims(all -> all.remove("aud")).build())));
    }

    @Test
    void an_id_token_is_no_access_token() {
        var browser = visitors.browserOf(visitors.registered());
        String idToken = visitors.gateway().tokensBy(browser).json("$.id_token");

        assertRefused(me("/users/me", idToken));
    }

    @Test
    void the_token_of_a_person_who_is_gone_or_blocked_is_refused() {
        var gone = visitors.registered();
        var blocked = visitors.registered();
        var tokenOfGone = visitors.tokensOf(gone).accessToken();
        var tokenOfBlocked = visitors.tokensOf(blocked).accessToken();
        jdbc.sql("update account set deleted_at = now() where username = ?").param(gone).update();
        jdbc.sql("update account set active = false where username = ?").param(blocked).update();

        assertRefused(me("/users/me", tokenOfGone));
        assertRefused(me("/users/me", tokenOfBlocked));
    }

    private String signed(JwtClaimsSet claims) {
        return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }

    private JWTClaimsSet claims() {
        return GatewayClient.claimsOf(visitors.tokensOf(visitors.registered()).accessToken());
    }

    private Answer me(String path, String token) {
        return visitors.visitor().get(path, "Authorization", "Bearer " + token);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.<String>json("$.detail")).isEqualTo("Could not validate credentials");
    }
}
