package io.convoai.auth.account;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MB, two passes and one lane; bcrypt of older platforms is still accepted. Each
 * hash takes its memory, so only a few are computed at once and the others wait in line.
 */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KB = 19_456;
    private static final int PASSES = 2;

    /** Of a password that nobody knows, to be compared where there is no other. */
    public static final String NOBODYS =
            "{argon2}$argon2id$v=19$m=19456,t=2,p=1$KF5f6t9d0+TQr3KxRBg0ag"
                    + "$iWY2UIHkPuHFplKv+oir0r/HwZjMT6vpHGt96CSVeMQ";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    "argon2",
                    Map.of(
                            "argon2",
                            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KB, PASSES),
                            "bcrypt",
                            new BCryptPasswordEncoder()));

    /** Of the system, not virtual: a long computation would keep all other requests waiting. */
    private final Executor turns =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().daemon().name("passwords-", 1).factory());

    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Only to be called in turn. */
    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    public <T> T inTurn(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, turns).join();
    }
}
