package io.convoai.gateway.route;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** Passes on no body beyond the limit of its route, whatever length was announced. */
@Component
class BodyLimit implements GlobalFilter, Ordered {

    private final BodySettings settings;

    BodyLimit(BodySettings settings) {
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return Door.ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var limit = RouteFacts.maxBodyOf(exchange, settings.maxBody());
        var request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > limit.toBytes()) {
            return Mono.error(new BodyTooLarge(limit));
        }
        return chain.filter(exchange.mutate().request(new Limited(request, limit)).build());
    }

    private static final class Limited extends ServerHttpRequestDecorator {

        private final DataSize limit;
        private final AtomicLong left;

        Limited(ServerHttpRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
            this.left = new AtomicLong(limit.toBytes());
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().onErrorMap(_ -> new BodyNotReceived()).handle(this::pass);
        }

        private void pass(DataBuffer part, SynchronousSink<DataBuffer> sink) {
            if (left.addAndGet(-part.readableByteCount()) < 0) {
                DataBufferUtils.release(part);
                sink.error(new BodyTooLarge(limit));
            } else {
                sink.next(part);
            }
        }
    }
}
