package io.convoai.chat.message;

import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.util.BasicAlphabetMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The key of a message inside, and its ten characters outside: the same number, encrypted. */
@Component
public class MessageIds {

    private static final String BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BasicAlphabetMapper DIGITS = new BasicAlphabetMapper(BASE62);
    private static final int LENGTH = 10;
    private static final int KEY_BYTES = 32;
    private static final int MIN_DIFFERENT_BYTES = 16;

    private final FPEParameters parameters;

    MessageIds(Key key) {
        parameters =
                new FPEParameters(
                        new KeyParameter(bytesOf(key.messageIdKey())),
                        BASE62.length(),
                        new byte[0]);
    }

    public String idOf(long key) {
        var digits = new char[LENGTH];
        var rest = key;
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = BASE62.charAt((int) (rest % BASE62.length()));
            rest /= BASE62.length();
        }
        return new String(DIGITS.convertToChars(crypt(true, digits)));
    }

    /** Empty when no message can have this id; any other may still be of none. */
    public OptionalLong keyOf(String id) {
        if (id.length() != LENGTH
                || !id.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
            return OptionalLong.empty();
        }
        var key = 0L;
        for (var digit : crypt(false, id.toCharArray())) {
            key = key * BASE62.length() + digit;
        }
        return OptionalLong.of(key);
    }

    private byte[] crypt(boolean encrypt, char[] digits) {
        var engine = new FPEFF1Engine();
        engine.init(encrypt, parameters);
        var result = new byte[LENGTH];
        engine.processBlock(DIGITS.convertToIndexes(digits), 0, LENGTH, result, 0);
        return result;
    }

    /** The message says what is wrong and never what was given. */
    private static byte[] bytesOf(String base64) {
        if (base64.isBlank()) {
            throw unusable("is missing");
        }
        var key = decoded(base64.strip());
        if (key == null || key.length != KEY_BYTES) {
            throw unusable("is not base64 of %d bytes".formatted(KEY_BYTES));
        }
        if (new String(key, java.nio.charset.StandardCharsets.ISO_8859_1).chars().distinct().count()
                < MIN_DIFFERENT_BYTES) {
            throw unusable("is not random");
        }
        return Arrays.copyOf(key, KEY_BYTES);
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static IllegalStateException unusable(String fault) {
        return new IllegalStateException(
                "CONVOAI_MESSAGE_ID_KEY %s: give base64 of 32 random bytes, and never change it"
                        .formatted(fault));
    }

    /**
     * @param messageIdKey 32 random bytes in Base64, which make message ids unguessable; never
     *     change it
     */
    @ConfigurationProperties("convoai")
    record Key(@DefaultValue("") String messageIdKey) {

        @Override
        public String toString() {
            return "Key[]";
        }
    }
}
