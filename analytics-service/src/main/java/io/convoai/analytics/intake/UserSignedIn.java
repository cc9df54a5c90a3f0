package io.convoai.analytics.intake;

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
