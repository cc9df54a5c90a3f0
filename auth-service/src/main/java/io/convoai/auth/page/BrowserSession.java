package io.convoai.auth.page;

import io.convoai.auth.account.Account;
import io.convoai.auth.password.SignInAttempt.SignedIn;
import io.convoai.auth.session.Device;
import io.convoai.auth.session.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the browser the person's, and sends it on to where the person was going. */
@Component
class BrowserSession {

    /** Of the gateway: begins a sign-in that ends at once, since the browser is known here now. */
    private static final String HOME = "/bff/login?return_to=/chat";

    private final SignIns signIns;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();
    private final HttpSessionRequestCache pending = new HttpSessionRequestCache();

    BrowserSession(SignIns signIns) {
        this.signIns = signIns;
    }

    static ModelAndView home() {
        return new ModelAndView("redirect:" + HOME);
    }

    /** Whoever has just registered need not type the password again. */
    ModelAndView begin(Account newcomer, HttpServletRequest request, HttpServletResponse response) {
        var sid = signIns.begin(newcomer.uid(), Device.ofBrowser(request));
        return begin(new SignedIn(newcomer.username(), sid), request, response);
    }

    /** The id and the CSRF token from before the sign-in may be known to others. */
    ModelAndView begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var who = person.authentication();
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(who, request, response);
        csrfTokens.saveToken(null, request, response);
        contexts.saveContext(new SecurityContextImpl(who), request, response);
        return onward(request, response);
    }

    private ModelAndView onward(HttpServletRequest request, HttpServletResponse response) {
        var saved = pending.getRequest(request, response);
        return saved == null ? home() : new ModelAndView("redirect:" + saved.getRedirectUrl());
    }
}
