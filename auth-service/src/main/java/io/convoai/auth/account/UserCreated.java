package io.convoai.auth.account;

import java.util.List;

/** Somebody has an account; the actor is the person, or the admin who made it. */
record UserCreated(String uid, String username, List<String> roles) {

    public UserCreated {
        roles = List.copyOf(roles);
    }
}
