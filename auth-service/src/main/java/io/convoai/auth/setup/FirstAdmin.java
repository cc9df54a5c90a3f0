package io.convoai.auth.setup;

import io.convoai.auth.account.NewAccount;
import io.convoai.auth.account.RegisterAccount;
import io.convoai.auth.account.Registration;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.role.Roles;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.lang3.RandomStringUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** As long as there is no admin, the holder of the one-time link may become the first. */
@Component
public class FirstAdmin {

    private static final int TOKEN_LENGTH = 32;
    private static final Duration RENEWED_BEFORE_END = Duration.ofHours(2);

    private final RegisterAccount registerAccount;
    private final Roles roles;
    private final SetUpLinks links;
    private final SetUpUrlFile file;
    private final TransactionTemplate transaction;

    FirstAdmin(
            RegisterAccount registerAccount,
            Roles roles,
            SetUpLinks links,
            SetUpUrlFile file,
            TransactionTemplate transaction) {
        this.registerAccount = registerAccount;
        this.roles = roles;
        this.links = links;
        this.file = file;
        this.transaction = transaction;
    }

    public boolean isOpenFor(String token) {
        return links.isGoodFor(token, Duration.ZERO) && !exists();
    }

    /** Empty when the link is not good, or not any more. A taken name leaves it good. */
    public Optional<Registration> create(String token, NewAccount account) {
        var made = transaction.execute(attempt -> claim(token, account, attempt));
        if (exists()) {
            close();
        }
        return made;
    }

    private Optional<Registration> claim(
            String token, NewAccount account, TransactionStatus attempt) {
        if (!isOpenFor(token) || !links.use(token)) {
            return Optional.empty();
        }
        var registration = registerAccount.registerAdmin(account);
        if (!(registration instanceof Registered)) {
            attempt.setRollbackOnly();
        }
        return Optional.of(registration);
    }

    boolean exists() {
        return roles.anyAdmin().isPresent();
    }

    void offer() {
        if (isOffered()) {
            return;
        }
        var token = RandomStringUtils.secure().nextAlphanumeric(TOKEN_LENGTH);
        links.add(token);
        file.write(token);
    }

    private boolean isOffered() {
        return file.token().filter(token -> links.isGoodFor(token, RENEWED_BEFORE_END)).isPresent();
    }

    void close() {
        links.removeAll();
        file.remove();
    }
}
