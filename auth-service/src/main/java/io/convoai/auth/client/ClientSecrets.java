package io.convoai.auth.client;

import java.security.MessageDigest;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A client's secret is long and random: a slow hash would cost every refresh and protect nothing.
 */
public final class ClientSecrets implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : hash(secret);
    }

    static String hash(CharSequence secret) {
        return Base64.getUrlEncoder().encodeToString(DigestUtils.sha256(secret.toString()));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        return secret != null
                && encoded != null
                && MessageDigest.isEqual(
                        DigestUtils.sha256(secret.toString()),
                        Base64.getUrlDecoder().decode(encoded));
    }
}
