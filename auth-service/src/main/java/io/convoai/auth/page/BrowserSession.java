package io.convoai.auth.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Makes the browser the person's, and sends it on to where the person was going. */
@Component
class BrowserSession {

    /** Of the gateway: begins a sign-in that ends at once, since the browser is known here now. */
    static final String HOME = "/bff/login?return_to=/chat";

    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();
    private final HttpSessionRequestCache pending = new HttpSessionRequestCache();

    /** The id and the CSRF token from before the sign-in may be known to others. */
    String begin(
            String username, String sid, HttpServletRequest request, HttpServletResponse response) {
        var person = UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        person.setDetails(sid);
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(person, request, response);
        csrfTokens.saveToken(null, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        contexts.saveContext(context, request, response);
        var saved = pending.getRequest(request, response);
        return "redirect:" + (saved == null ? HOME : saved.getRedirectUrl());
    }
}
