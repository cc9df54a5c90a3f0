package io.convoai.auth.key;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    JWKSource<SecurityContext> jwkSource(KeyRing ring) {
        return (selector, _) -> selector.select(ring.published());
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> source, KeyRing ring) {
        var encoder = new NimbusJwtEncoder(source);
        encoder.setJwkSelector(found -> ring.signer().among(found));
        return encoder;
    }

    /** The first key is made at the start and not in somebody's request. */
    @Bean
    SmartInitializingSingleton firstKey(KeyRing ring) {
        return ring::keys;
    }
}
