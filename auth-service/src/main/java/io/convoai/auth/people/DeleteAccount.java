package io.convoai.auth.people;

import io.convoai.auth.account.Accounts;
import io.convoai.auth.role.Roles;
import io.convoai.auth.session.SignIns;
import io.convoai.platform.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases who the person was. The username stays, so that nobody else is taken for them. */
@Service
class DeleteAccount {

    private final Accounts accounts;
    private final Roles roles;
    private final SignIns signIns;
    private final Outbox outbox;

    DeleteAccount(Accounts accounts, Roles roles, SignIns signIns, Outbox outbox) {
        this.accounts = accounts;
        this.roles = roles;
        this.signIns = signIns;
        this.outbox = outbox;
    }

    @Transactional
    public void delete(String uid, String actor) {
        var account = accounts.lock(uid).orElseThrow(PersonNotFound::new);
        roles.requireAdminBeside(uid, account.username());
        signIns.revokeAll(uid, actor);
        signIns.forgetDevicesOf(uid);
        roles.takeAll(uid);
        accounts.erase(uid);
        outbox.publish(new AccountDeleted(uid, account.username()), uid, actor);
    }
}
