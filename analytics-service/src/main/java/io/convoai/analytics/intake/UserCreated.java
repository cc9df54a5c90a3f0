package io.convoai.analytics.intake;

import static java.util.Objects.requireNonNull;

record UserCreated(String uid, String username) implements Fact {

    UserCreated {
        requireNonNull(uid);
        requireNonNull(username);
    }

    @Override
    public String activity() {
        return "register";
    }
}
