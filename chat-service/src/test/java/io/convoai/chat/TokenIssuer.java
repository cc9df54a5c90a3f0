package io.convoai.chat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.convoai.platform.test.Callers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Stands for auth-service: signs tokens, and serves the key that they are checked with. */
public final class TokenIssuer {

    private static final RSAKey KEY = key();
    private static final HttpServer SERVER = server();

    private TokenIssuer() {}

    public static String address() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    public static String tokenOf(String uid) {
        return tokenOf(uid, "sid_" + uid, "conversations.use");
    }

    public static String tokenOf(String uid, String sid, String... permissions) {
        return tokenOf(uid, sid, 1, permissions);
    }

    public static String tokenOf(String uid, String sid, long version, String... permissions) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer("http://localhost:3000")
                        .audience("convoai")
                        .subject(Callers.usernameOf(uid))
                        .claim("uid", uid)
                        .claim("sid", sid)
                        .claim("ver", version)
                        .claim("roles", List.of("user"))
                        .claim("permissions", List.of(permissions))
                        .expirationTime(Date.from(Instant.now().plusSeconds(900)))
                        .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer server() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(KEY).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/oauth2/jwks",
                    exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
