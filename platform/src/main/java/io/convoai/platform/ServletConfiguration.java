package io.convoai.platform;

import io.convoai.platform.problem.BodyLimitFilter;
import io.convoai.platform.problem.PrintableText;
import io.convoai.platform.problem.Problems;
import io.convoai.platform.request.RequestIdFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ServletConfiguration.Limits.class)
public class ServletConfiguration {

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    RequestIdFilter requestIdFilter() {
        return new RequestIdFilter();
    }

    @Bean
    BodyLimitFilter bodyLimitFilter(Limits limits) {
        return new BodyLimitFilter(limits.maxBody());
    }

    @Bean
    WebMvcConfigurer printableParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, String.class, PrintableText::required);
            }
        };
    }

    /** A trailing slash makes no difference and never redirects. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    UrlHandlerFilter trailingSlashes() {
        return UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build();
    }

    /**
     * @param maxBody of a request; a longer one is refused with 413
     */
    @ConfigurationProperties("convoai")
    record Limits(@DefaultValue("1MB") DataSize maxBody) {}
}
