package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

record AccountDeleted(String uid) implements Fact {

    AccountDeleted {
        requireNonNull(uid);
    }

    @Override
    public boolean erases() {
        return true;
    }
}
