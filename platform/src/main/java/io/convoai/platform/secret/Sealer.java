package io.convoai.platform.secret;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/**
 * Seals a secret to the row it belongs to: a value copied to another row does not open. The first
 * key seals, all of them open, so a key is changed by putting a new one in front.
 */
public final class Sealer {

    private static final int KEY_BYTES = 32;

    private final Aead aead;

    public Sealer(List<String> base64Keys) {
        try {
            AeadConfig.register();
            aead = keyset(base64Keys).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The encryption keys cannot be used", e);
        }
    }

    public byte[] seal(String text, String rowId) {
        try {
            return aead.encrypt(bytes(text), bytes(rowId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a value of row " + rowId, e);
        }
    }

    /** Fails with an IllegalStateException when the value is of another row, key or time. */
    public String open(byte[] sealed, String rowId) {
        try {
            return new String(aead.decrypt(sealed, bytes(rowId)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open a value of row " + rowId, e);
        }
    }

    private static KeysetHandle keyset(List<String> base64Keys) throws GeneralSecurityException {
        if (base64Keys.isEmpty()) {
            throw new IllegalStateException(
                    "CONVOAI_ENCRYPTION_KEYS is missing: set it to base64 of 32 random bytes");
        }
        var keyset = KeysetHandle.newBuilder();
        for (int i = 0; i < base64Keys.size(); i++) {
            var entry = entry(base64Keys.get(i));
            keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
        }
        return keyset.build();
    }

    @AccessesPartialKey
    private static KeysetHandle.Builder.Entry entry(String base64) throws GeneralSecurityException {
        var raw = Base64.getDecoder().decode(base64.strip());
        if (raw.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "A key of CONVOAI_ENCRYPTION_KEYS has %d bytes; it must have 32"
                            .formatted(raw.length));
        }
        var id = idOf(raw);
        var parameters =
                AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build();
        var key =
                AesGcmKey.builder()
                        .setParameters(parameters)
                        .setIdRequirement(id)
                        .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                        .build();
        return KeysetHandle.importKey(key).withFixedId(id);
    }

    /** Derived from the key, so that it stays the same wherever the key stands in the list. */
    private static int idOf(byte[] raw) throws GeneralSecurityException {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(raw)).getInt();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
