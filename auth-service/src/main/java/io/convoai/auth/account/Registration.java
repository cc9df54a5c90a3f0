package io.convoai.auth.account;

/** How a registration ended. */
public sealed interface Registration {

    record Registered(Account account) implements Registration {}

    record UsernameTaken() implements Registration {}

    record EmailTaken() implements Registration {}

    /** Refuses what is taken in the words of ConvoAI's documented paths. */
    default Account requireAccount() {
        return switch (this) {
            case Registered(var account) -> account;
            case UsernameTaken _ -> throw AlreadyRegistered.username();
            case EmailTaken _ -> throw AlreadyRegistered.email();
        };
    }
}
