package io.convoai.auth.password;

import io.convoai.platform.problem.Problem;
import java.time.Duration;

/** How an attempt to sign in by password ended. */
public sealed interface SignInAttempt {

    record SignedIn(String username, String sid) implements SignInAttempt {}

    /** Says on purpose neither that the name is unknown nor that the password is wrong. */
    record Refused() implements SignInAttempt {}

    /** Said only to those who know the password. */
    record Suspended() implements SignInAttempt {}

    record TooMany(Duration remaining) implements SignInAttempt {

        public Problem problem() {
            return new TooManySignIns(remaining);
        }
    }
}
