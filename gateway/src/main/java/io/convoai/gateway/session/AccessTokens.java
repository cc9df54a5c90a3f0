package io.convoai.gateway.session;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** However many requests ask at once, a session is renewed by one of them. */
@Component
public class AccessTokens {

    private final Map<String, CompletableFuture<TokenRenewal.Outcome>> running =
            new ConcurrentHashMap<>();
    private final TokenRenewal renewal;
    private final Cookies cookies;
    private final Clock clock;
    private final Scheduler virtualThreads;

    AccessTokens(TokenRenewal renewal, Cookies cookies, Clock clock, Scheduler virtualThreads) {
        this.renewal = renewal;
        this.cookies = cookies;
        this.clock = clock;
        this.virtualThreads = virtualThreads;
    }

    public Mono<String> of(Session session) {
        if (session.tokens().isFresh(clock.instant())) {
            return Mono.just(session.tokens().accessToken());
        }
        return Mono.fromFuture(() -> renewed(session.idHash()), true).flatMap(this::accessToken);
    }

    private CompletableFuture<TokenRenewal.Outcome> renewed(String idHash) {
        var renewed =
                running.computeIfAbsent(
                        idHash,
                        key ->
                                CompletableFuture.supplyAsync(
                                        () -> renewal.renew(key), virtualThreads::schedule));
        renewed.whenComplete((_, _) -> running.remove(idHash, renewed));
        return renewed;
    }

    private Mono<String> accessToken(TokenRenewal.Outcome outcome) {
        return switch (outcome) {
            case TokenRenewal.Outcome.Valid(var token) -> Mono.just(token);
            case TokenRenewal.Outcome.Ended() ->
                    Mono.error(new SessionLost(cookies.expiredSession()));
            case TokenRenewal.Outcome.AuthAway() -> Mono.error(new AuthServiceAway());
        };
    }
}
