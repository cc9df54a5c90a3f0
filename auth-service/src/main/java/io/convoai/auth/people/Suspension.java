package io.convoai.auth.people;

import io.convoai.auth.account.Account;
import io.convoai.auth.account.Accounts;
import io.convoai.auth.role.Roles;
import io.convoai.auth.session.SignIns;
import io.convoai.platform.event.Outbox;
import org.springframework.stereotype.Component;

/**
 * Who is suspended is out everywhere at once and cannot come back, and keeps all that is theirs.
 */
@Component
class Suspension {

    private final Accounts accounts;
    private final Roles roles;
    private final SignIns signIns;
    private final Outbox outbox;

    Suspension(Accounts accounts, Roles roles, SignIns signIns, Outbox outbox) {
        this.accounts = accounts;
        this.roles = roles;
        this.signIns = signIns;
        this.outbox = outbox;
    }

    void begin(Account person, String actor) {
        var uid = person.uid();
        roles.requireAdminBeside(uid, person.username());
        accounts.changeActive(uid, false);
        signIns.revokeAll(uid, actor);
        outbox.publish(new AccountSuspended(uid, person.username()), uid, actor);
    }

    void end(Account person, String actor) {
        var uid = person.uid();
        accounts.changeActive(uid, true);
        outbox.publish(new AccountReinstated(uid, person.username()), uid, actor);
    }
}
