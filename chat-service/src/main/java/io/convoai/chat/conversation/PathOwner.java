package io.convoai.chat.conversation;

import io.convoai.platform.problem.Problem;
import io.convoai.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whom the paths of ConvoAI's first clients name, by id or by username: it must be the caller. */
public final class PathOwner {

    /** No username: whoever asks. */
    private static final String ME = "me";

    private PathOwner() {}

    /** The caller's uid; else a refusal that says what is allowed. */
    public static String requireSelf(Jwt token, String userId, String onlyAllowed) {
        var caller = Caller.of(token);
        if (userId.equals(ME)
                || userId.equals(caller.uid())
                || userId.equalsIgnoreCase(caller.username())) {
            return caller.uid();
        }
        throw new NotYourself(onlyAllowed);
    }

    static class NotYourself extends Problem {

        NotYourself(String onlyAllowed) {
            super(
                    HttpStatus.FORBIDDEN,
                    "NOT_YOURSELF",
                    "Not allowed",
                    "Access denied: Can only " + onlyAllowed);
        }
    }
}
