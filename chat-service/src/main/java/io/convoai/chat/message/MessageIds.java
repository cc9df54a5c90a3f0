package io.convoai.chat.message;

import java.util.OptionalLong;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.util.BasicAlphabetMapper;
import org.springframework.stereotype.Component;

/** The key of a message inside, and its ten characters outside: the same number, encrypted. */
@Component
public class MessageIds {

    private static final String BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BasicAlphabetMapper DIGITS = new BasicAlphabetMapper(BASE62);
    private static final int LENGTH = 10;

    private final FPEParameters parameters;

    MessageIds(MessageIdKey key) {
        parameters = new FPEParameters(new KeyParameter(key.bytes()), BASE62.length(), new byte[0]);
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
}
