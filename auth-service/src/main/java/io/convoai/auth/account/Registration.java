package io.convoai.auth.account;

/** How a registration ended. */
public sealed interface Registration {

    record Registered(Account account) implements Registration {}

    record UsernameTaken() implements Registration {}

    record EmailTaken() implements Registration {}
}
