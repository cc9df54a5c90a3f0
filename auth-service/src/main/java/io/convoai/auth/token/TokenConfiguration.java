package io.convoai.auth.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.convoai.auth.session.SignIns;
import io.convoai.platform.security.Caller;
import io.convoai.platform.security.SecuritySettings;
import io.convoai.platform.security.TokenVerification;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
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
        return new TokenVerification(
                (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys),
                settings,
                token -> isEnded(token, signIns));
    }

    /** Without the database nobody can tell, which is not the token's fault. */
    private static boolean isEnded(Jwt token, SignIns signIns) {
        var sid = token.getClaimAsString("sid");
        try {
            return sid != null && !signIns.isGood(sid, Caller.versionIn(token));
        } catch (DataAccessResourceFailureException e) {
            throw new AuthenticationServiceException("The sign-in cannot be looked up", e);
        }
    }
}
