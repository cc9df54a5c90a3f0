package io.convoai.platform;

import io.convoai.platform.problem.BodyLimitFilter;
import io.convoai.platform.problem.PrintableText;
import io.convoai.platform.problem.Problems;
import io.convoai.platform.request.RequestIdFilter;
import io.convoai.platform.security.Uid;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(BodyLimitFilter.Limit.class)
@Import({Problems.class, RequestIdFilter.class, BodyLimitFilter.class})
public class ServletConfiguration {

    @Bean
    WebMvcConfigurer requestParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, String.class, PrintableText::required);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Uid.OfToken());
            }
        };
    }

    /** A trailing slash makes no difference and never redirects. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    UrlHandlerFilter trailingSlashes() {
        return UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build();
    }
}
