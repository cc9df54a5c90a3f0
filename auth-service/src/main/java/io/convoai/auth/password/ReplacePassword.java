package io.convoai.auth.password;

import io.convoai.auth.account.Accounts;
import io.convoai.auth.session.SignIns;
import io.convoai.platform.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever else knew the old password is out. */
@Component
public class ReplacePassword {

    private final Accounts accounts;
    private final SignIns signIns;

    ReplacePassword(Accounts accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @Transactional
    public void replace(String uid, String hash, Caller caller) {
        accounts.changePasswordHash(uid, hash);
        if (uid.equals(caller.uid())) {
            signIns.signOutOthers(uid, caller.sid());
        } else {
            signIns.revokeAll(uid, caller.uid());
        }
    }
}
