package io.convoai.gateway.renewal;

import io.convoai.gateway.session.Cookies;
import io.convoai.gateway.session.Session;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** However many requests ask at once, a session is renewed by one of them. */
@Component
public class AccessTokens {

    private final Map<String, CompletableFuture<Outcome>> running = new ConcurrentHashMap<>();
    private final TokenRenewal renewal;
    private final Cookies cookies;
    private final TokenLife life;
    private final Scheduler virtualThreads;

    AccessTokens(TokenRenewal renewal, Cookies cookies, TokenLife life, Scheduler virtualThreads) {
        this.renewal = renewal;
        this.cookies = cookies;
        this.life = life;
        this.virtualThreads = virtualThreads;
    }

    public Mono<String> of(Session session) {
        return (life.isFresh(session) ? Mono.just(session) : renew(session))
                .map(usable -> usable.tokens().accessToken());
    }

    /** Asks auth-service only when it is known that the person may do other things by now. */
    public Mono<Session> withPresentRights(Session session) {
        return life.tellsTheTruth(session)
                ? Mono.just(session)
                : renew(session)
                        .onErrorResume(SessionLost.class, _ -> Mono.empty())
                        .onErrorReturn(AuthServiceAway.class, session);
    }

    private Mono<Session> renew(Session session) {
        return Mono.fromFuture(() -> renewed(session.idHash()), true).flatMap(this::usable);
    }

    private CompletableFuture<Outcome> renewed(String idHash) {
        return running.computeIfAbsent(idHash, this::start);
    }

    private CompletableFuture<Outcome> start(String idHash) {
        return CompletableFuture.supplyAsync(() -> run(idHash), virtualThreads::schedule);
    }

    /** Forgotten before it is answered: the next request must not be told of this one's failure. */
    private Outcome run(String idHash) {
        try {
            return renewal.renew(idHash);
        } finally {
            running.remove(idHash);
        }
    }

    private Mono<Session> usable(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Valid(var session) -> Mono.just(session);
            case Outcome.Ended() -> Mono.error(new SessionLost(cookies.session().expired()));
            case Outcome.AuthAway() -> Mono.error(new AuthServiceAway());
        };
    }
}
