package io.convoai.analytics.fact;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class Roles {

    private Roles() {}

    /** Numbers by role count each person once: where most is allowed. */
    static @Nullable String highestOf(@Nullable List<String> roles) {
        if (roles == null) {
            return null;
        }
        return Stream.of("admin", "manager")
                .filter(roles::contains)
                .findFirst()
                .orElseGet(() -> roles.stream().sorted().findFirst().orElse("user"));
    }
}
