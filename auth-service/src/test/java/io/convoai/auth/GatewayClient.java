package io.convoai.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.convoai.auth.Visitor.Answer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;

/** What the gateway asks of this service, over HTTP. */
public class GatewayClient {

    public static final String CALLBACK = "http://localhost:3000/bff/callback";

    private static final String AUTHORIZATION = basic("gateway", "a-secret-that-only-tests-know");

    private final Visitor http;
    private final String verifier = RandomStringUtils.secure().nextAlphanumeric(64);

    GatewayClient(Visitor http) {
        this.http = http;
    }

    public String authorizePath() {
        return "/oauth2/authorize?response_type=code&client_id=gateway&state=here&nonce=once"
                + "&scope=openid%20profile%20email&code_challenge_method=S256&code_challenge="
                + challenge()
                + "&redirect_uri="
                + CALLBACK;
    }

    public Answer exchange(String code) {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", verifier));
    }

    public Answer refresh(String refreshToken) {
        return post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    public Answer revoke(String token) {
        return post("/oauth2/revoke", Map.of("token", token));
    }

    public Answer introspect(String token) {
        return post("/oauth2/introspect", Map.of("token", token));
    }

    public Answer post(String path, Map<String, String> form) {
        return http.postForm(path, form, "Authorization", AUTHORIZATION);
    }

    /** Through the browser of a person who is known there: to the callback and back with tokens. */
    public Answer tokensBy(Visitor browser) {
        return exchange(browser.get(authorizePath()).locationParameter("code")).requireStatus(200);
    }

    public static JWTClaimsSet claimsOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(token, e);
        }
    }

    public static String sidOf(Answer tokens) {
        return (String) claimsOf(tokens.accessToken()).getClaim("sid");
    }

    public static String basic(String clientId, String secret) {
        var credentials = (clientId + ":" + secret).getBytes(US_ASCII);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
