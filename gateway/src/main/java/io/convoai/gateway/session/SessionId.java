package io.convoai.gateway.session;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.lang3.RandomStringUtils;

/** The cookie's value. Only its hash is stored: who reads the table cannot take a session over. */
record SessionId(String value) {

    private static final int CHARACTERS = 43;

    static SessionId random() {
        return new SessionId(RandomStringUtils.secure().nextAlphanumeric(CHARACTERS));
    }

    String hash() {
        return DigestUtils.sha256Hex(value);
    }

    @Override
    public String toString() {
        return "SessionId[…]";
    }
}
