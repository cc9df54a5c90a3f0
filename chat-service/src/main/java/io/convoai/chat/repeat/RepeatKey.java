package io.convoai.chat.repeat;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a person named a request.
 *
 * @param key null for a request without a name, which is carried out each time
 * @param request where it goes and what it says: the same key must come with the same
 */
public record RepeatKey(String uid, @Nullable String key, Object request) {

    public static final String HEADER = "Idempotency-Key";
    public static final int MAX_LENGTH = 255;

    private static final int CLIENT_ID_DIGITS = 32;

    /** A question has a name of its own already; a key of any length becomes one. */
    public static String asClientId(String key) {
        return "key_" + fingerprintOf(key).substring(0, CLIENT_ID_DIGITS);
    }

    /** Tells two texts apart without keeping what they say. */
    static String fingerprintOf(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
