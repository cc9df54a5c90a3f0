package io.convoai.gateway.web;

import static org.springframework.http.MediaType.TEXT_HTML;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The frontend's files, and its one page for every path that nobody else has. */
@Configuration(proxyBeanMethods = false)
class WebApplication implements WebFluxConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(WebApplication.class);
    private static final String FILES = "classpath:/META-INF/resources/";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_FIRST = CacheControl.noCache();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/*.*").addResourceLocations(FILES).setCacheControl(ASK_FIRST);
    }

    @Bean
    RouterFunction<ServerResponse> page() {
        var index = new ClassPathResource("META-INF/resources/index.html");
        if (!index.exists()) {
            LOG.warn("The web application is not packed in: only the API is served");
        }
        return RouterFunctions.route(
                request ->
                        PageRequest.isOfWebApplication(request.exchange().getRequest())
                                && index.exists(),
                request -> answer(request, index));
    }

    private static Mono<ServerResponse> answer(ServerRequest request, Resource index) {
        return ServerResponse.ok().contentType(TEXT_HTML).cacheControl(ASK_FIRST).bodyValue(index);
    }
}
