package io.convoai.auth.account;

/** What a password is checked against. */
public record Credential(String uid, String username, String password, boolean active) {

    @Override
    public String toString() {
        return "Credential[username=%s]".formatted(username);
    }
}
