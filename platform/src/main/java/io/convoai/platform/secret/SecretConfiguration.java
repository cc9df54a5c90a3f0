package io.convoai.platform.secret;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnProperty("convoai.encryption-keys")
@EnableConfigurationProperties(SecretConfiguration.Keys.class)
public class SecretConfiguration {

    @Bean
    Sealer sealer(Keys keys) {
        return new Sealer(keys.encryptionKeys());
    }

    /**
     * @param encryptionKeys 32 random bytes each, in Base64; the first seals, all open
     *     (auth-service and gateway)
     */
    @ConfigurationProperties("convoai")
    record Keys(List<String> encryptionKeys) {

        @Override
        public String toString() {
            return "Keys[%d]".formatted(encryptionKeys.size());
        }
    }
}
