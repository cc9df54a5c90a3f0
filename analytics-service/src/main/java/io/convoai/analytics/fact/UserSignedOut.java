package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

record UserSignedOut(String uid) implements Fact {

    UserSignedOut {
        requireNonNull(uid);
    }

    @Override
    public String activity() {
        return "logout";
    }
}
