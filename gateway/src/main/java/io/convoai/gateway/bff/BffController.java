package io.convoai.gateway.bff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.convoai.gateway.renewal.AccessTokens;
import io.convoai.gateway.session.Cookies;
import io.convoai.gateway.session.Person;
import io.convoai.gateway.session.Session;
import io.convoai.gateway.session.Sessions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

@RestController
@RequestMapping("/bff")
@PreAuthorize("permitAll()")
class BffController {

    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final SignOut signOut;
    private final Cookies cookies;
    private final Scheduler virtualThreads;

    BffController(
            Sessions sessions,
            AccessTokens accessTokens,
            SignOut signOut,
            Cookies cookies,
            Scheduler virtualThreads) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.signOut = signOut;
        this.cookies = cookies;
        this.virtualThreads = virtualThreads;
    }

    @GetMapping("/me")
    Mono<ResponseEntity<Me>> me(ServerWebExchange exchange) {
        return sessions.of(exchange)
                .flatMap(accessTokens::withPresentRights)
                .map(session -> Me.of(session, sessions.expiryOf(session)))
                .defaultIfEmpty(Me.NOBODY)
                .map(me -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(me));
    }

    @PostMapping("/logout")
    Mono<ResponseEntity<Void>> logout(ServerWebExchange exchange) {
        if (cookies.session().isIn(exchange)) {
            CsrfRule.requireHeader(exchange.getRequest());
        }
        return sessions.of(exchange)
                .publishOn(virtualThreads)
                .doOnNext(signOut::end)
                .then(Mono.fromSupplier(this::signedOut));
    }

    private ResponseEntity<Void> signedOut() {
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookies.session().expired().toString(),
                        cookies.auth().expired().toString())
                .build();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(
            boolean authenticated,
            @Nullable User user,
            @Nullable List<String> roles,
            @Nullable List<String> permissions,
            @Nullable Instant expiresAt) {

        static final Me NOBODY = new Me(false, null, null, null, null);

        static Me of(Session session, Instant expiresAt) {
            var person = session.person();
            return new Me(true, User.of(person), person.roles(), person.permissions(), expiresAt);
        }
    }

    record User(String id, String username, @Nullable String fullName, @Nullable String email) {

        static User of(Person person) {
            return new User(person.uid(), person.username(), person.fullName(), person.email());
        }
    }
}
