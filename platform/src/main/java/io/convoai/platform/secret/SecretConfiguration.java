package io.convoai.platform.secret;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnProperty("convoai.encryption-keys")
public class SecretConfiguration {

    @Bean
    Sealer sealer(@Value("${convoai.encryption-keys}") List<String> keys) {
        return new Sealer(keys);
    }
}
