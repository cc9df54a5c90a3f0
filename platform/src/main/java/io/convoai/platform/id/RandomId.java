package io.convoai.platform.id;

import java.security.SecureRandom;

public final class RandomId {

    private static final String BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    public static String ofLength(int characters) {
        var id = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            id.append(BASE62.charAt(RANDOM.nextInt(BASE62.length())));
        }
        return id.toString();
    }
}
