package io.convoai.auth.password;

import io.convoai.auth.account.Accounts;
import io.convoai.auth.account.Passwords;
import io.convoai.auth.password.SignInAttempt.Refusal;
import io.convoai.auth.password.SignInAttempt.Refused;
import io.convoai.auth.password.SignInAttempt.Suspended;
import io.convoai.auth.password.SignInAttempt.TooMany;
import io.convoai.platform.security.Caller;
import org.springframework.stereotype.Service;

@Service
class ChangePassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final ReplacePassword replacePassword;

    ChangePassword(
            Accounts accounts,
            Passwords passwords,
            PasswordCheck check,
            ReplacePassword replacePassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.check = check;
        this.replacePassword = replacePassword;
    }

    void change(Caller person, String current, String next, String address) {
        var uid = person.uid();
        check.refusalOf(accounts.credentialOfUid(uid), current, uid, address)
                .ifPresent(ChangePassword::refuse);
        replacePassword.replace(uid, passwords.hash(next), person);
    }

    private static void refuse(Refusal refusal) {
        throw switch (refusal) {
            case Refused _, Suspended _ -> new WrongPassword();
            case TooMany tooMany -> tooMany.problem();
        };
    }
}
