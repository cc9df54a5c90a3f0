package io.convoai.auth.account;

import io.convoai.auth.account.Registration.EmailTaken;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.account.Registration.UsernameTaken;
import io.convoai.auth.role.Roles;
import io.convoai.platform.event.Outbox;
import io.convoai.platform.id.RandomId;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a new person the role of all people; what the person asks for counts for nothing. */
@Component
public class RegisterAccount {

    private final Accounts accounts;
    private final Roles roles;
    private final Passwords passwords;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    RegisterAccount(
            Accounts accounts,
            Roles roles,
            Passwords passwords,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    public Registration register(NewAccount account) {
        return register(account, List.of(Roles.USER));
    }

    public Registration registerAdmin(NewAccount account) {
        return register(account, List.of(Roles.ADMIN, Roles.USER));
    }

    private Registration register(NewAccount account, List<String> given) {
        if (accounts.isUsernameTaken(account.username())) {
            return new UsernameTaken();
        }
        if (accounts.isEmailTaken(account.email())) {
            return new EmailTaken();
        }
        var hash = passwords.hash(account.password());
        try {
            return transaction.execute(_ -> store(account, hash, given));
        } catch (DuplicateKeyException raced) {
            return accounts.isUsernameTaken(account.username())
                    ? new UsernameTaken()
                    : new EmailTaken();
        }
    }

    private Registration store(NewAccount account, String hash, List<String> given) {
        var uid = RandomId.ofLength(16);
        accounts.add(uid, account, hash);
        roles.give(uid, given);
        outbox.publish(new UserCreated(uid, account.username(), given), uid, uid);
        return new Registered(
                new Account(uid, account.username(), account.email(), account.fullName(), true));
    }
}
