package io.convoai.auth.setup;

import io.convoai.auth.account.Accounts;
import io.convoai.auth.account.NewAccount;
import io.convoai.auth.account.RegisterAccount;
import io.convoai.auth.account.Registration.EmailTaken;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.account.Registration.UsernameTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes the admin that the operator names, or else keeps a link open until somebody uses it. */
@Component
class FirstAdminAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdminAtStart.class);
    private static final int STRONG_LENGTH = 12;

    private final AdminSettings settings;
    private final RegisterAccount registerAccount;
    private final Accounts accounts;
    private final FirstAdmin firstAdmin;

    FirstAdminAtStart(
            AdminSettings settings,
            RegisterAccount registerAccount,
            Accounts accounts,
            FirstAdmin firstAdmin) {
        this.settings = settings;
        this.registerAccount = registerAccount;
        this.accounts = accounts;
        this.firstAdmin = firstAdmin;
    }

    /** Before the first request, so that a healthy service has its link written. */
    @Override
    public void afterSingletonsInstantiated() {
        settings.admin().filter(this::isNew).ifPresent(this::create);
        offerOrClose();
    }

    private boolean isNew(NewAccount admin) {
        return accounts.credentialOf(admin.username()).isEmpty();
    }

    @Scheduled(initialDelayString = "1h", fixedDelayString = "1h")
    void offerOrClose() {
        if (firstAdmin.exists()) {
            firstAdmin.close();
        } else {
            firstAdmin.offer();
        }
    }

    private void create(NewAccount admin) {
        if (isWeak(admin.password(), admin.username())) {
            LOG.warn("CONVOAI_ADMIN_PASSWORD is weak: use {} characters or more", STRONG_LENGTH);
        }
        switch (registerAccount.registerAdmin(admin)) {
            case Registered _ ->
                    LOG.info("The admin {} was made from the settings", admin.username());
            case UsernameTaken _ -> LOG.info("The admin {} is there already", admin.username());
            case EmailTaken _ ->
                    LOG.warn("No admin was made: another person has CONVOAI_ADMIN_EMAIL");
        }
    }

    private static boolean isWeak(String password, String username) {
        return password.length() < STRONG_LENGTH || password.equalsIgnoreCase(username);
    }
}
