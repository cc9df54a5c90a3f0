package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

record UserSignedIn(String uid) implements Fact {

    UserSignedIn {
        requireNonNull(uid);
    }

    @Override
    public String activity() {
        return "login";
    }
}
