package io.convoai.chat.provider;

/**
 * A text that comes in pieces from a server that nobody knows: what PostgreSQL cannot store and a
 * socket cannot carry is left out. Halves of a character that come in two pieces are one.
 */
final class StorableText {

    private static final int REPLACEMENT = 0xFFFD;

    private String half = "";

    String next(String piece) {
        var text = half + piece;
        half = "";
        if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
            half = text.substring(text.length() - 1);
            text = text.substring(0, text.length() - 1);
        }
        return text.chars().allMatch(StorableText::isPlain) ? text : cleaned(text);
    }

    private static boolean isPlain(int character) {
        return character != 0 && !Character.isSurrogate((char) character);
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
