package io.convoai.platform.problem;

import java.util.Locale;

public final class SnakeCase {

    private SnakeCase() {}

    public static String of(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
