package io.convoai.chat.pathowner;

import io.convoai.platform.security.Caller;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whom the paths of ConvoAI's first clients name, by id or by username: it must be the caller. */
public final class PathOwner {

    /** No username: whoever asks. */
    private static final String ME = "me";

    private PathOwner() {}

    /** The caller's uid; else a refusal that says what is allowed. */
    public static String requireSelf(Jwt token, String userId, String onlyAllowed) {
        var caller = Caller.of(token);
        if (!names(userId, caller)) {
            throw new NotYourself(onlyAllowed);
        }
        return caller.uid();
    }

    private static boolean names(String userId, Caller caller) {
        return userId.equals(ME)
                || userId.equals(caller.uid())
                || userId.equalsIgnoreCase(caller.username());
    }
}
