package io.convoai.gateway.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class RefusedRequests {

    /** What Spring's firewall refuses, such as a path with hidden slashes, is a problem too. */
    @Bean
    ServerExchangeRejectedHandler refusedRequest() {
        return (_, refused) ->
                Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, null, refused));
    }
}
