package io.convoai.auth.password;

import io.convoai.auth.account.Accounts;
import io.convoai.auth.account.Credential;
import io.convoai.auth.account.Passwords;
import io.convoai.auth.password.SignInAttempt.SignedIn;
import io.convoai.auth.session.Device;
import io.convoai.auth.session.SignIns;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class AttemptSignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final SignIns signIns;

    AttemptSignIn(Accounts accounts, Passwords passwords, PasswordCheck check, SignIns signIns) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.check = check;
        this.signIns = signIns;
    }

    public SignInAttempt attempt(String name, String password, Device device) {
        var credential = accounts.credentialOf(name);
        var refusal =
                check.refusalOf(credential, password, who(credential, name), device.address());
        return refusal.isPresent()
                ? refusal.get()
                : signIn(credential.orElseThrow(), password, device);
    }

    /** A name that nobody has is guessed at too. */
    private static String who(Optional<Credential> credential, String name) {
        return credential.map(Credential::uid).orElse(name.toLowerCase(Locale.ROOT));
    }

    private SignInAttempt signIn(Credential credential, String password, Device device) {
        if (passwords.isOutdated(credential.password())) {
            accounts.changePasswordHash(credential.uid(), passwords.hash(password));
        }
        return new SignedIn(credential.username(), signIns.begin(credential.uid(), device));
    }
}
