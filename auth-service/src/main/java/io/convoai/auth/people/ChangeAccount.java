package io.convoai.auth.people;

import io.convoai.auth.account.Account;
import io.convoai.auth.account.Accounts;
import io.convoai.auth.account.Passwords;
import io.convoai.auth.account.User;
import io.convoai.auth.password.ReplacePassword;
import io.convoai.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** All of it or nothing. */
@Service
class ChangeAccount {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Suspension suspension;
    private final ReplacePassword replacePassword;
    private final TransactionTemplate transaction;

    ChangeAccount(
            Accounts accounts,
            Passwords passwords,
            Suspension suspension,
            ReplacePassword replacePassword,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.suspension = suspension;
        this.replacePassword = replacePassword;
        this.transaction = transaction;
    }

    void change(User person, AccountChange wanted, Caller caller) {
        var hash = wanted.password() == null ? null : passwords.hash(wanted.password());
        transaction.executeWithoutResult(_ -> {
            var account = accounts.lock(person.id()).orElseThrow(PersonNotFound::new);
            accounts.changeProfile(account.uid(), wanted.fullName(), wanted.email());
            if (wanted.themePreference() != null) {
                accounts.changeTheme(account.uid(), wanted.themePreference());
            }
            if (hash != null) {
                replacePassword.replace(account.uid(), hash, caller);
            }
            changeActive(account, wanted, caller);
        });
    }

    /** From others ConvoAI's clients send it along, and it counts for nothing. */
    private void changeActive(Account account, AccountChange wanted, Caller caller) {
        if (!wanted.switchesActive(account) || !caller.may("people.manage")) {
            return;
        }
        if (account.active()) {
            suspension.begin(account, caller.uid());
        } else {
            suspension.end(account, caller.uid());
        }
    }
}
