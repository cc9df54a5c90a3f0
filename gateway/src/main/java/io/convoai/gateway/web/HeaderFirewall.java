package io.convoai.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

@Configuration(proxyBeanMethods = false)
class HeaderFirewall {

    /** The same as Spring's own pattern, which takes long for a token of 900 characters. */
    @Bean
    StrictServerWebExchangeFirewall headersWithoutControls() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderValues(HeaderFirewall::isWithoutControls);
        return firewall;
    }

    private static boolean isWithoutControls(@Nullable String value) {
        return value == null || value.chars().noneMatch(HeaderFirewall::isControl);
    }

    private static boolean isControl(int character) {
        return character != '\t' && Character.isISOControl(character);
    }
}
