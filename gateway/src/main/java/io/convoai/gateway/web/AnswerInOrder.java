package io.convoai.gateway.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Completes every answer on its connection's own thread. Completed by another, the next request of
 * that connection can come in between, and then reactor-netty never reads from it again; remove
 * this when Spring Boot brings a version without issue 4361 of reactor-netty.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerInOrder implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).publishOn(ConnectionThread.of(exchange.getRequest()));
    }
}
