package io.convoai.auth.password;

import io.convoai.auth.account.Accounts;
import io.convoai.auth.account.Passwords;
import io.convoai.auth.password.SignInAttempt.Refused;
import io.convoai.auth.password.SignInAttempt.SignedIn;
import io.convoai.auth.password.SignInAttempt.Suspended;
import io.convoai.auth.password.SignInAttempt.TooMany;
import io.convoai.auth.session.SignIns;
import io.convoai.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever else knew the old password is out. */
@Service
class ChangePassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final SignIns signIns;
    private final TransactionTemplate transaction;

    ChangePassword(
            Accounts accounts,
            Passwords passwords,
            PasswordCheck check,
            SignIns signIns,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.check = check;
        this.signIns = signIns;
        this.transaction = transaction;
    }

    void change(Caller person, String current, String next, String address) {
        var uid = person.uid();
        check.refusalOf(accounts.credentialOfUid(uid), current, uid, address)
                .ifPresent(ChangePassword::refuse);
        var hash = passwords.hash(next);
        transaction.executeWithoutResult(_ -> {
            accounts.changePasswordHash(uid, hash);
            signIns.signOutOthers(uid, person.sid());
        });
    }

    private static void refuse(SignInAttempt refusal) {
        switch (refusal) {
            case Refused _, Suspended _ -> throw new WrongPassword();
            case TooMany tooMany -> throw tooMany.problem();
            case SignedIn _ -> throw new IllegalStateException("Not a refusal");
        }
    }
}
