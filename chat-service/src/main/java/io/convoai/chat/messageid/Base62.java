package io.convoai.chat.messageid;

import org.bouncycastle.crypto.util.BasicAlphabetMapper;

/** Numbers as digits and letters, the highest digit first. */
final class Base62 {

    static final int RADIX = 62;

    private static final BasicAlphabetMapper DIGITS =
            new BasicAlphabetMapper(
                    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private Base62() {}

    static byte[] digitsOf(long number, int length) {
        var digits = new byte[length];
        var rest = number;
        for (int i = length - 1; i >= 0; i--) {
            digits[i] = (byte) (rest % RADIX);
            rest /= RADIX;
        }
        return digits;
    }

    static long numberOf(byte[] digits) {
        var number = 0L;
        for (var digit : digits) {
            number = number * RADIX + digit;
        }
        return number;
    }

    static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    static byte[] digitsIn(String text) {
        return DIGITS.convertToIndexes(text.toCharArray());
    }

    static String textOf(byte[] digits) {
        return new String(DIGITS.convertToChars(digits));
    }
}
