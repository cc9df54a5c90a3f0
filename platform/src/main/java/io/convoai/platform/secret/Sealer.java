package io.convoai.platform.secret;

import static com.google.crypto.tink.aead.PredefinedAeadParameters.AES256_GCM;
import static org.apache.commons.codec.binary.StringUtils.getBytesUtf8;
import static org.apache.commons.codec.binary.StringUtils.newStringUtf8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Seals a secret to the row it belongs to: a value copied to another row does not open. The first
 * key seals, all of them open, so a key is changed by putting a new one in front.
 */
public final class Sealer {

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
            return aead.encrypt(getBytesUtf8(text), getBytesUtf8(rowId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a value of row " + rowId, e);
        }
    }

    /** Fails with an IllegalStateException when the value is of another row, key or time. */
    public String open(byte[] sealed, String rowId) {
        try {
            return newStringUtf8(aead.decrypt(sealed, getBytesUtf8(rowId)));
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
        if (raw.length != AES256_GCM.getKeySizeBytes()) {
            throw new IllegalStateException(
                    "A key of CONVOAI_ENCRYPTION_KEYS has %d bytes; it must have 32"
                            .formatted(raw.length));
        }
        var id = idOf(raw);
        var key =
                AesGcmKey.builder()
                        .setParameters(AES256_GCM)
                        .setIdRequirement(id)
                        .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                        .build();
        return KeysetHandle.importKey(key).withFixedId(id);
    }

    /** Derived from the key, so that it stays the same wherever the key stands in the list. */
    private static int idOf(byte[] raw) {
        return ByteBuffer.wrap(DigestUtils.sha256(raw)).getInt();
    }

    /**
     * @param encryptionKeys 32 random bytes each, in Base64; the first seals, all open
     *     (auth-service and gateway)
     */
    @ConfigurationProperties("convoai")
    public record Keys(@DefaultValue List<String> encryptionKeys) {

        @Override
        public String toString() {
            return "Keys[%d]".formatted(encryptionKeys.size());
        }
    }
}
