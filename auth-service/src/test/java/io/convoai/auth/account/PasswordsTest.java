package io.convoai.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void nobodys_hash_costs_as_much_as_everybodys() {
        var somebodys = passwords.hash("Correct-horse-1");

        assertThat(costOf(Passwords.NOBODYS)).isEqualTo(costOf(somebodys));
        assertThat(Passwords.NOBODYS).hasSameSizeAs(somebodys);
        assertThat(passwords.isOutdated(Passwords.NOBODYS)).isFalse();
    }

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = passwords.hash("Correct-horse-1");

        assertThat(passwords.matches("Correct-horse-1", hash)).isTrue();
        assertThat(passwords.matches("Correct-horse-2", hash)).isFalse();
        assertThat(passwords.matches("Correct-horse-1", Passwords.NOBODYS)).isFalse();
    }

    private static String costOf(String hash) {
        return hash.replaceAll("p=1.*", "p=1");
    }
}
