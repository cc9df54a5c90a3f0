package io.convoai.platform.security;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.StringUtils;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Bearer tokens on every path; which permission a path asks for is said by its endpoint. */
@AutoConfiguration
@ConditionalOnClass(BearerTokenAuthenticationFilter.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableMethodSecurity
@Import({SecurityProblems.class, Refusal.InWords.class})
public class ServletSecurity {

    private static final String BEARER = "Bearer ";

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecuritySettings settings, Revocations revocations) {
        return TokenVerification.with(settings, revocations);
    }

    /** A span and a timer for each filter cost more than the filters, and tell nobody anything. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** The same as Spring's own pattern, which takes long for a token of 900 characters. */
    @Bean
    StrictHttpFirewall headersWithoutControls() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(
                value -> value.chars().noneMatch(c -> c != '\t' && Character.isISOControl(c)));
        return firewall;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain bearerSecurity(
            HttpSecurity http, SecurityProblems problems, SecuritySettings settings) {
        return http.csrf(csrf -> csrf.disable())
                .cors(cors -> cors.configurationSource(origins(settings.corsOrigins())))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(paths ->
                        paths.requestMatchers("/actuator/prometheus")
                                .access(anyOf(metricsToken(settings), hasAuthority("metrics.read")))
                                .anyRequest()
                                .permitAll())
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server ->
                        server.bearerTokenResolver(ServletSecurity::bearerToken)
                                .authenticationEntryPoint(problems)
                                .accessDeniedHandler(problems)
                                .jwt(jwt -> jwt.jwtAuthenticationConverter(permissions()))
                                .withObjectPostProcessor(failures(problems)))
                .build();
    }

    /**
     * The header everywhere; {@code ?token=} only for sockets, as the first clients send it. What
     * is no token the verification refuses, and a pattern would read all of each token before it.
     */
    private static @Nullable String bearerToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var token =
                request.getRequestURI().startsWith("/ws/") ? request.getParameter("token") : null;
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            token = header.substring(BEARER.length()).strip();
        }
        return StringUtils.hasText(token) ? token : null;
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failures(
            SecurityProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }

    private static JwtAuthenticationConverter permissions() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("permissions");
        authorities.setAuthorityPrefix("");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }

    private static AuthorizationManager<RequestAuthorizationContext> metricsToken(
            SecuritySettings settings) {
        return (_, at) ->
                new AuthorizationDecision(
                        settings.isMetricsToken(at.getRequest().getHeader("X-Metrics-Token")));
    }

    private static UrlBasedCorsConfigurationSource origins(List<String> origins) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of("*"));
        allowed.setExposedHeaders(List.of("X-Request-Id", HttpHeaders.RETRY_AFTER));
        allowed.setAllowCredentials(true);
        // A socket's handshake is no cross-origin request: its token decides, and no cookie counts.
        var ofSockets = new CorsConfiguration().applyPermitDefaultValues();
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/ws/**", ofSockets);
        source.registerCorsConfiguration("/**", allowed);
        return source;
    }
}
