package io.convoai.gateway.signin;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where the browser goes when a sign-in is over, well or not. */
@Component
class AfterSignIn
        implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AfterSignIn.class);
    private static final URI FAILED = URI.create("/?sign_in=failed");

    private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange at, Authentication person) {
        var exchange = at.getExchange();
        var asked = exchange.getAttributeOrDefault(PendingSignIns.RETURN_TO, ReturnPath.HOME);
        return redirect.sendRedirect(exchange, URI.create(asked.path()));
    }

    /** The web application says that it failed; why is for the log. */
    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange at, AuthenticationException e) {
        LOG.warn("A sign-in failed: {}", e.getMessage());
        return redirect.sendRedirect(at.getExchange(), FAILED);
    }
}
