package io.convoai.auth.token;

import static io.convoai.auth.GatewayClient.claimsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.GatewayClient;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import io.convoai.auth.client.ClientSecrets;
import io.convoai.auth.client.Clients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

@AuthServiceTest
class CodeFlowTest {

    @Autowired Visitors visitors;
    @Autowired Clients clients;
    @Autowired JdbcClient jdbc;

    @Test
    void the_gateway_gets_tokens_for_a_person_who_signs_in() throws Exception {
        var username = visitors.registered();
        var gateway = visitors.gateway();
        var browser = visitors.visitor();
        var asked = browser.get(gateway.authorizePath());
        assertThat(asked.header("Location")).endsWith("/sign-in");

        var signedIn =
                browser.fillIn(
                        "/sign-in", Map.of("username", username, "password", Visitors.PASSWORD));
        var callback = browser.follow(signedIn);
        var tokens = gateway.exchange(callback.locationParameter("code"));

        assertThat(callback.header("Location")).startsWith(GatewayClient.CALLBACK);
        assertThat(tokens.status()).isEqualTo(200);
        var access = claimsOf(tokens.accessToken());
        assertThat(access.getSubject()).isEqualTo(username);
        assertThat(access.getIssuer()).isEqualTo("http://localhost:3000");
        assertThat(access.getAudience()).containsExactly("convoai");
        assertThat(
                        Duration.between(
                                access.getIssueTime().toInstant(),
                                access.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
        var id = claimsOf(tokens.json("$.id_token"));
        assertThat(id.getAudience()).containsExactly("gateway");
        assertThat(id.getStringClaim("nonce")).isEqualTo("once");
        assertThat(id.getStringClaim("email")).isEqualTo(username + "@example.com");
        assertThat(id.getStringListClaim("permissions")).containsExactly("conversations.use");
        for (var claim : List.of("uid", "sid", "roles", "permissions")) {
            assertThat(id.getClaim(claim)).isEqualTo(access.getClaim(claim));
        }
    }

    @Test
    void one_sign_in_of_the_browser_is_one_sid_and_another_browser_is_another() {
        var username = visitors.registered();
        var browser = visitors.browserOf(username);

        var first = visitors.gateway().tokensBy(browser);
        var second = visitors.gateway().tokensBy(browser);
        var elsewhere = visitors.gateway().tokensBy(visitors.browserOf(username));

        assertThat(GatewayClient.sidOf(second)).isEqualTo(GatewayClient.sidOf(first));
        assertThat(GatewayClient.sidOf(elsewhere)).isNotEqualTo(GatewayClient.sidOf(first));
    }

    @Test
    void a_code_works_once_and_takes_its_tokens_along_when_it_comes_again() {
        var gateway = visitors.gateway();
        var browser = visitors.browserOf(visitors.registered());
        var code = browser.get(gateway.authorizePath()).locationParameter("code");
        var tokens = gateway.exchange(code);

        var again = gateway.exchange(code);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.<String>json("$.error")).isEqualTo("invalid_grant");
        assertThat(gateway.refresh(tokens.refreshToken()).status()).isEqualTo(400);
    }

    @Test
    void a_code_is_worth_nothing_without_the_verifier_or_the_secret() {
        var gateway = visitors.gateway();
        var browser = visitors.browserOf(visitors.registered());
        var code = browser.get(gateway.authorizePath()).locationParameter("code");

        var otherVerifier = visitors.gateway().exchange(code);
        var otherSecret =
                visitors.visitor()
                        .postForm(
                                "/oauth2/token",
                                Map.of("grant_type", "authorization_code", "code", code),
                                "Authorization",
                                GatewayClient.basic("gateway", "guess"));

        assertThat(otherVerifier.status()).isEqualTo(400);
        assertThat(otherSecret.status()).isEqualTo(401);
    }

    @Test
    void a_request_without_pkce_or_for_another_address_is_refused() {
        var browser = visitors.browserOf(visitors.registered());
        var path = visitors.gateway().authorizePath();

        var withoutPkce = browser.get(path.replaceAll("&code_challenge[^&]*", ""));
        var elsewhere = browser.get(path.replace("/bff/callback", "/elsewhere"));

        assertThat(withoutPkce.header("Location")).contains("error=invalid_request");
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.header("Location")).isEmpty();
        assertThat(elsewhere.body()).contains("That did not work");
    }

    @Test
    void the_public_address_is_the_issuer_of_everything() {
        var discovery = visitors.visitor().get("/.well-known/openid-configuration");

        assertThat(discovery.<String>json("$.issuer")).isEqualTo("http://localhost:3000");
        assertThat(discovery.<String>json("$.authorization_endpoint"))
                .isEqualTo("http://localhost:3000/oauth2/authorize");
        assertThat(discovery.<String>json("$.jwks_uri"))
                .isEqualTo("http://localhost:3000/oauth2/jwks");
    }

    @Test
    void a_token_can_be_looked_at_and_no_table_has_it_in_clear_text() {
        var gateway = visitors.gateway();
        var tokens = gateway.tokensBy(visitors.browserOf(visitors.registered()));

        assertThat(gateway.introspect(tokens.accessToken()).<Boolean>json("$.active")).isTrue();
        assertThat(gateway.introspect(tokens.refreshToken()).<Boolean>json("$.active")).isTrue();
        assertThat(gateway.introspect("nonsense").<Boolean>json("$.active")).isFalse();
        assertThat(
                        visitors.visitor()
                                .get("/userinfo", "Authorization", "Bearer " + tokens.accessToken())
                                .<String>json("$.email"))
                .endsWith("@example.com");
        for (var token : List.of(tokens.accessToken(), tokens.refreshToken())) {
            assertThat(
                            jdbc.sql(
                                            """
                                            select count(*) from oauth2_authorization
                                             where cast(oauth2_authorization as text) like ?
                                            """)
                                    .param("%" + token + "%")
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
    }

    @Test
    void a_program_gets_the_permissions_that_it_was_registered_with_and_no_others()
            throws Exception {
        clients.save(
                RegisteredClient.withId("reader")
                        .clientId("reader")
                        .clientSecret(new ClientSecrets().encode("the secret of the reader"))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scope("analytics.read")
                        .scope("something.else")
                        .build());

        var tokens = asReader("analytics.read something.else");
        var tooMuch = asReader("roles.manage");

        assertThat(tokens.status()).isEqualTo(200);
        var claims = claimsOf(tokens.accessToken());
        assertThat(claims.getSubject()).isEqualTo("reader");
        assertThat(claims.getStringListClaim("permissions")).containsExactly("analytics.read");
        assertThat(claims.getClaim("uid")).isNull();
        assertThat(tooMuch.status()).isEqualTo(400);
    }

    @Test
    void the_password_door_is_closed_at_the_oauth_endpoint() {
        var answer =
                visitors.visitor()
                        .postForm(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "password-door",
                                        "username",
                                        visitors.registered(),
                                        "password",
                                        Visitors.PASSWORD));

        assertThat(answer.status()).isEqualTo(401);
    }

    private Answer asReader(String scope) {
        return visitors.visitor()
                .postForm(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials", "scope", scope),
                        "Authorization",
                        GatewayClient.basic("reader", "the secret of the reader"));
    }
}
