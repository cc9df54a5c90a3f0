package io.convoai.gateway.session;

import io.convoai.gateway.secret.Sha256;
import org.apache.commons.lang3.RandomStringUtils;

/** The cookie's value. Only its hash is stored: who reads the table cannot take a session over. */
record SessionId(String value) {

    private static final int CHARACTERS = 43;

    static SessionId random() {
        return new SessionId(RandomStringUtils.secure().nextAlphanumeric(CHARACTERS));
    }

    String hash() {
        return Sha256.hexOf(value);
    }

    @Override
    public String toString() {
        return "SessionId[…]";
    }
}
