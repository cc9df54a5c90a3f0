package io.convoai.auth.setup;

import io.convoai.auth.account.EmailAddress;
import io.convoai.auth.account.NewAccount;
import io.convoai.auth.account.Username;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl the platform's address as browsers see it
 * @param adminUsername makes the first admin at the start, together with the password
 * @param adminPassword of the first admin; taken as it is, with a warning when it is weak
 * @param adminEmail the address of the first admin
 * @param setupUrlFile where the one-time link is written for the launcher to show
 */
@Validated
@ConfigurationProperties("convoai")
record AdminSettings(
        @DefaultValue("http://localhost:3000") String publicUrl,
        @Username @Nullable String adminUsername,
        @Nullable String adminPassword,
        @DefaultValue("admin@example.com") @EmailAddress String adminEmail,
        @Nullable String setupUrlFile) {

    AdminSettings {
        adminUsername = givenOrNull(adminUsername);
        adminPassword = givenOrNull(adminPassword);
        setupUrlFile = givenOrNull(setupUrlFile);
    }

    @Nullable Path file() {
        return setupUrlFile == null ? null : Path.of(setupUrlFile);
    }

    Optional<NewAccount> admin() {
        return adminUsername == null || adminPassword == null
                ? Optional.empty()
                : Optional.of(new NewAccount(adminUsername, adminEmail, adminPassword, null));
    }

    private static @Nullable String givenOrNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    @Override
    public String toString() {
        return "AdminSettings[adminUsername=%s]".formatted(adminUsername);
    }
}
