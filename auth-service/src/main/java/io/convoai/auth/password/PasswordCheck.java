package io.convoai.auth.password;

import io.convoai.auth.account.Credential;
import io.convoai.auth.account.Passwords;
import io.convoai.auth.password.SignInAttempt.Refusal;
import io.convoai.auth.password.SignInAttempt.Refused;
import io.convoai.auth.password.SignInAttempt.Suspended;
import io.convoai.auth.password.SignInAttempt.TooMany;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares a password, and counts who guesses: at every door together. */
@Component
class PasswordCheck {

    private final Passwords passwords;
    private final FailedSignIns failed;

    PasswordCheck(Passwords passwords, FailedSignIns failed) {
        this.passwords = passwords;
        this.failed = failed;
    }

    /**
     * Empty when the password is right and its owner may come in. Counts in turn, so that a burst
     * of guesses does not pass before the first has failed.
     */
    Optional<Refusal> refusalOf(
            Optional<Credential> credential, String password, String who, String address) {
        var key = who + " " + address;
        return passwords.inTurn(() -> refusalOf(credential, password, key));
    }

    private Optional<Refusal> refusalOf(
            Optional<Credential> credential, String password, String key) {
        var wait = failed.waitFor(key);
        if (wait.isPresent()) {
            return wait.map(TooMany::new);
        }
        if (matches(credential, password)) {
            failed.forget(key);
            return credential.filter(owner -> !owner.active()).map(_ -> new Suspended());
        }
        failed.count(key);
        return Optional.of(new Refused());
    }

    /** A wrong name takes as long as a wrong password. */
    private boolean matches(Optional<Credential> credential, String password) {
        var hash = credential.map(Credential::password).orElse(Passwords.NOBODYS);
        return passwords.matches(password, hash) && credential.isPresent();
    }
}
