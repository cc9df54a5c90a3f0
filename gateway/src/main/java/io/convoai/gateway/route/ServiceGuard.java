package io.convoai.gateway.route;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A service that is dead or hangs takes only its own paths along, and keeps nobody waiting. */
@Component
class ServiceGuard implements GlobalFilter, Ordered {

    private final Breakers breakers;

    ServiceGuard(Breakers breakers) {
        this.breakers = breakers;
    }

    /** Inside the door: a session that cannot be renewed is no fault of the service. */
    @Override
    public int getOrder() {
        return Door.ORDER + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var service = RouteFacts.serviceOf(exchange);
        var breaker = breakers.of(service);
        if (!breaker.tryAcquirePermission()) {
            return Mono.error(ServiceAway.resting(service, breakers.rest()));
        }
        var call = new ServiceCall(breaker);
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(call::answered));
        return chain.filter(exchange)
                .doOnSuccess(_ -> call.answered())
                .doOnError(call::failed)
                .doOnCancel(call::abandoned)
                .onErrorMap(ServiceCall::isUnreachable, _ -> ServiceAway.unreachable(service))
                .onErrorMap(ServiceCall::isSilent, _ -> ServiceAway.silent(service));
    }
}
