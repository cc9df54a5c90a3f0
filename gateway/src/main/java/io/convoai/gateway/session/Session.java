package io.convoai.gateway.session;

import io.convoai.gateway.authserver.Renewed;
import io.convoai.gateway.authserver.Tokens;
import java.time.Instant;

public record Session(
        String idHash, Person person, Tokens tokens, int refreshes, Instant lastSeenAt) {

    public Session with(Renewed renewed) {
        return new Session(
                idHash,
                person.with(renewed.profile(), renewed.rights()),
                renewed.tokens(),
                refreshes,
                lastSeenAt);
    }
}
