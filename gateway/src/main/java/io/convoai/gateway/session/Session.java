package io.convoai.gateway.session;

import java.time.Instant;

public record Session(
        String idHash, Person person, Tokens tokens, int refreshes, Instant lastSeenAt) {

    Session with(Person newPerson, Tokens newTokens) {
        return new Session(idHash, newPerson, newTokens, refreshes, lastSeenAt);
    }
}
