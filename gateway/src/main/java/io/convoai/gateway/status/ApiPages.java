package io.convoai.gateway.status;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Swagger's page for the joined document; our own file beside it says where that is. */
@Configuration(proxyBeanMethods = false)
class ApiPages implements WebFluxConfigurer {

    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/5.32.14/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/**")
                .addResourceLocations("classpath:/docs/", "classpath:/" + SWAGGER_UI)
                .setCacheControl(CacheControl.noCache());
    }
}
