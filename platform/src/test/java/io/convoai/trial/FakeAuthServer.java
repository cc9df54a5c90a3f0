package io.convoai.trial;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Serves keys like auth-service, and can go away and come back on its port. */
final class FakeAuthServer implements AutoCloseable {

    private final RSAKey key = newKey("key-1");
    private final int port = freePort();
    private @Nullable HttpServer server;

    String url() {
        return "http://127.0.0.1:" + port;
    }

    JWKSet keys() {
        return new JWKSet(key.toPublicJWK());
    }

    FakeAuthServer start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var keys = keys().toString().getBytes();
        server.createContext(
                "/oauth2/jwks",
                exchange -> {
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
        return this;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    String token(String... permissions) {
        return token(_ -> {}, permissions);
    }

    String token(Consumer<JWTClaimsSet.Builder> change, String... permissions) {
        return signed(key, claims(change, permissions));
    }

    String tokenOfAnotherKey(String keyId) {
        return signed(newKey(keyId), claims(_ -> {}, "conversations.use"));
    }

    String tokenWithoutSignature() {
        return new PlainJWT(claims(_ -> {}, "conversations.use")).serialize();
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims(
            Consumer<JWTClaimsSet.Builder> change, String... permissions) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer("http://localhost:3000")
                        .audience("convoai")
                        .subject("ana")
                        .claim("uid", "AnaAnaAnaAnaAnaA")
                        .claim("sid", "sid_ana")
                        .claim("permissions", List.of(permissions))
                        .expirationTime(Date.from(Instant.now().plusSeconds(900)));
        change.accept(claims);
        return claims.build();
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
