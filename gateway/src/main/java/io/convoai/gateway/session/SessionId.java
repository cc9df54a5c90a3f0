package io.convoai.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.lang3.RandomStringUtils;

/** The cookie's value. Only its hash is stored: who reads the table cannot take a session over. */
record SessionId(String value) {

    private static final int CHARACTERS = 43;

    static SessionId random() {
        return new SessionId(RandomStringUtils.secure().nextAlphanumeric(CHARACTERS));
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SessionId[…]";
    }
}
