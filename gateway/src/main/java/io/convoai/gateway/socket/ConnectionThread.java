package io.convoai.gateway.socket;

import io.netty.channel.EventLoop;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;

/** The one thread that reads and writes a request's connection. */
final class ConnectionThread {

    private ConnectionThread() {}

    static Scheduler of(ServerHttpRequest request) {
        Object original = ServerHttpRequestDecorator.getNativeRequest(request);
        return original instanceof Connection connection
                ? atOnceOrOn(connection.channel().eventLoop())
                : Schedulers.immediate();
    }

    private static Scheduler atOnceOrOn(EventLoop thread) {
        return Schedulers.fromExecutor(task -> {
            if (thread.inEventLoop()) {
                task.run();
            } else {
                thread.execute(task);
            }
        });
    }
}
