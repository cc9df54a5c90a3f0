package io.convoai.auth.password;

import io.convoai.platform.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** How an attempt to sign in by password ended. */
public sealed interface SignInAttempt {

    record SignedIn(String username, String sid) implements SignInAttempt {

        /** As Spring keeps it, with the {@code sid} as its details. */
        public Authentication authentication() {
            var person =
                    UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
            person.setDetails(sid);
            return person;
        }
    }

    sealed interface Refusal extends SignInAttempt {}

    /** Says on purpose neither that the name is unknown nor that the password is wrong. */
    record Refused() implements Refusal {}

    /** Said only to those who know the password. */
    record Suspended() implements Refusal {}

    record TooMany(Duration remaining) implements Refusal {

        /** The one that has begun counts. */
        public long seconds() {
            return remaining.plusMillis(999).toSeconds();
        }

        public Problem problem() {
            return new TooManySignIns(seconds());
        }
    }
}
