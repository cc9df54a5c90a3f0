package io.convoai.platform.security;

import java.util.Set;

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

    private Permissions() {}
}
