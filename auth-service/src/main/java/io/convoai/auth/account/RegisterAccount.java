package io.convoai.auth.account;

import io.convoai.auth.account.Registration.EmailTaken;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.account.Registration.UsernameTaken;
import io.convoai.auth.role.Roles;
import io.convoai.platform.event.Outbox;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a new person the role of all people, unless an admin names others. */
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
        return register(account, List.of(Roles.USER), null);
    }

    /** The first one, whom nobody made. */
    public Registration registerAdmin(NewAccount account) {
        return register(account, List.of(Roles.ADMIN, Roles.USER), null);
    }

    Registration registerAdmin(NewAccount account, String actor) {
        return register(account, List.of(Roles.ADMIN, Roles.USER), actor);
    }

    /** Of the names those count that are a role's. */
    Registration registerAs(List<String> names, NewAccount account, String actor) {
        var known = roles.knownAmong(names);
        return register(account, known.isEmpty() ? List.of(Roles.USER) : known, actor);
    }

    private Registration register(NewAccount account, List<String> given, @Nullable String actor) {
        if (accounts.isUsernameTaken(account.username())) {
            return new UsernameTaken();
        }
        if (accounts.isEmailTaken(account.email())) {
            return new EmailTaken();
        }
        var hash = passwords.hash(account.password());
        try {
            return transaction.execute(_ -> store(account, hash, given, actor));
        } catch (DuplicateKeyException raced) {
            return whatIsTaken(account.username());
        }
    }

    private Registration whatIsTaken(String username) {
        return accounts.isUsernameTaken(username) ? new UsernameTaken() : new EmailTaken();
    }

    private Registration store(
            NewAccount account, String hash, List<String> given, @Nullable String actor) {
        var uid = RandomStringUtils.secure().nextAlphanumeric(16);
        accounts.add(uid, account, hash);
        roles.give(uid, given);
        var created = new UserCreated(uid, account.username(), given);
        outbox.publish(created, uid, actor == null ? uid : actor);
        return new Registered(account.withUid(uid));
    }
}
