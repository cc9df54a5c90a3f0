package io.convoai.gateway.session;

import io.convoai.gateway.authserver.Tokens;
import java.time.Instant;

public record Session(
        String idHash, Person person, Tokens tokens, int refreshes, Instant lastSeenAt) {

    public Session with(Person newPerson, Tokens newTokens) {
        return new Session(idHash, newPerson, newTokens, refreshes, lastSeenAt);
    }
}
