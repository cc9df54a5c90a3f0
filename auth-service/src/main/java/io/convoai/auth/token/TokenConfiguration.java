package io.convoai.auth.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.convoai.auth.session.SignIns;
import io.convoai.platform.security.Caller;
import io.convoai.platform.security.KnownTokens;
import io.convoai.platform.security.SecuritySettings;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** One issuer, whether a request comes by the public address or straight to this port. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings(SecuritySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.publicUrl()).build();
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
            JwtEncoder encoder, PersonClaims claims, Clock clock) {
        var jwt = new JwtGenerator(encoder);
        jwt.setJwtCustomizer(claims);
        jwt.setClock(clock);
        return new DelegatingOAuth2TokenGenerator(jwt, new OAuth2RefreshTokenGenerator());
    }

    /** Knows its own keys and its own sign-ins, and needs nobody to verify a token. */
    @Bean
    JwtDecoder jwtDecoder(
            JWKSource<SecurityContext> keys, SecuritySettings settings, SignIns signIns) {
        return new KnownTokens(
                (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys),
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(settings.publicUrl()),
                        new JwtClaimValidator<List<String>>(
                                "aud",
                                audience -> audience != null && audience.contains("convoai")),
                        ofGoodSignIn(signIns)));
    }

    private static OAuth2TokenValidator<Jwt> ofGoodSignIn(SignIns signIns) {
        var refused = new OAuth2Error("invalid_token", "Ended, or its permissions changed", null);
        return token -> {
            var sid = token.getClaimAsString("sid");
            return sid == null || signIns.isGood(sid, Caller.versionIn(token))
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(refused);
        };
    }
}
