package io.convoai.auth.session;

import io.convoai.auth.account.Accounts;
import io.convoai.auth.account.Credential;
import io.convoai.auth.account.Passwords;
import io.convoai.auth.session.SignInAttempt.Refused;
import io.convoai.auth.session.SignInAttempt.SignedIn;
import io.convoai.auth.session.SignInAttempt.TooMany;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class AttemptSignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedSignIns failed;
    private final SignIns signIns;

    AttemptSignIn(Accounts accounts, Passwords passwords, FailedSignIns failed, SignIns signIns) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failed = failed;
        this.signIns = signIns;
    }

    public SignInAttempt attempt(String name, String password, String address) {
        var credential = accounts.credentialOf(name);
        var who = credential.map(Credential::uid).orElse(name.toLowerCase(Locale.ROOT));
        var key = who + " " + address;
        var refusal = passwords.inTurn(() -> refusalOf(credential, password, key));
        return refusal.orElseGet(() -> signIn(credential.orElseThrow(), password));
    }

    /** Counts in turn, so that a burst of guesses does not pass before the first has failed. */
    private Optional<SignInAttempt> refusalOf(
            Optional<Credential> credential, String password, String key) {
        var wait = failed.waitFor(key);
        if (wait.isPresent()) {
            return wait.map(TooMany::new);
        }
        if (matches(credential, password)) {
            failed.forget(key);
            return Optional.empty();
        }
        failed.count(key);
        return Optional.of(new Refused());
    }

    private boolean matches(Optional<Credential> credential, String password) {
        if (credential.isEmpty()) {
            passwords.matchNobodys(password);
            return false;
        }
        return passwords.matches(password, credential.get().password())
                && credential.get().active();
    }

    private SignInAttempt signIn(Credential credential, String password) {
        if (passwords.isOutdated(credential.password())) {
            accounts.changePasswordHash(credential.uid(), passwords.hash(password));
        }
        return new SignedIn(credential.username(), signIns.begin(credential.uid()));
    }
}
