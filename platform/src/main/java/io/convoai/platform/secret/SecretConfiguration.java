package io.convoai.platform.secret;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

@AutoConfiguration
@EnableConfigurationProperties(SecretConfiguration.Keys.class)
public class SecretConfiguration {

    /** Only where something is sealed do the keys have to be there. */
    @Bean
    @Lazy
    Sealer sealer(Keys keys) {
        return new Sealer(keys.encryptionKeys());
    }

    /**
     * @param encryptionKeys 32 random bytes each, in Base64; the first seals, all open
     *     (auth-service and gateway)
     */
    @ConfigurationProperties("convoai")
    record Keys(@DefaultValue List<String> encryptionKeys) {

        @Override
        public String toString() {
            return "Keys[%d]".formatted(encryptionKeys.size());
        }
    }
}
