package io.convoai.gateway.renewal;

import io.convoai.gateway.session.Session;

/** How the attempt to renew a session's tokens ended. */
sealed interface Outcome {
    record Valid(Session session) implements Outcome {}

    record Ended() implements Outcome {}

    record AuthAway() implements Outcome {}
}
