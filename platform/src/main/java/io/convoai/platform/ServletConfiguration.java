package io.convoai.platform;

import io.convoai.platform.problem.BodyLimitFilter;
import io.convoai.platform.problem.Problems;
import io.convoai.platform.request.RequestIdFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.UrlHandlerFilter;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
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
    BodyLimitFilter bodyLimitFilter(@Value("${convoai.max-body}") DataSize limit) {
        return new BodyLimitFilter(limit);
    }

    /** A trailing slash makes no difference and never redirects. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    UrlHandlerFilter trailingSlashes() {
        return UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build();
    }
}
