package io.convoai.chat.messageid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param messageIdKey 32 random bytes in Base64, which make message ids unguessable; never change
 *     it
 */
@ConfigurationProperties("convoai")
record MessageIdKey(@DefaultValue("") String messageIdKey) {

    private static final int LENGTH = 32;
    private static final int MIN_DIFFERENT_BYTES = 16;

    /** The message says what is wrong and never what was given. */
    byte[] bytes() {
        if (messageIdKey.isBlank()) {
            throw unusable("is missing");
        }
        var key = decoded(messageIdKey.strip());
        if (key == null || key.length != LENGTH) {
            throw unusable("is not base64 of %d bytes".formatted(LENGTH));
        }
        if (differentBytes(key) < MIN_DIFFERENT_BYTES) {
            throw unusable("is not random");
        }
        return Arrays.copyOf(key, LENGTH);
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static long differentBytes(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1).chars().distinct().count();
    }

    private static IllegalStateException unusable(String fault) {
        return new IllegalStateException(
                "CONVOAI_MESSAGE_ID_KEY %s: give base64 of 32 random bytes, and never change it"
                        .formatted(fault));
    }

    @Override
    public String toString() {
        return "MessageIdKey[]";
    }
}
