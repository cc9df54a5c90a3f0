package io.convoai.platform.security;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every permission that an endpoint may ask for and a role may give: {@code area.verb}. */
public final class Permissions {

    public static final Set<String> CATALOGUE =
            Set.of(
                    "analytics.read",
                    "analytics.write",
                    "conversations.moderate",
                    "conversations.use",
                    "events.replay",
                    "metrics.read",
                    "people.manage",
                    "people.read",
                    "roles.manage");

    private static final Pattern AUTHORITY = Pattern.compile("Authority\\('([^']+)'\\)");

    private Permissions() {}

    /** The permissions that an endpoint's rule names: {@code hasAuthority('people.read')}. */
    public static Stream<String> askedForIn(String rule) {
        return AUTHORITY.matcher(rule).results().map(authority -> authority.group(1));
    }
}
