package io.convoai.auth.page;

import io.convoai.auth.password.AttemptSignIn;
import io.convoai.auth.password.SignInAttempt.Refused;
import io.convoai.auth.password.SignInAttempt.SignedIn;
import io.convoai.auth.password.SignInAttempt.Suspended;
import io.convoai.auth.password.SignInAttempt.TooMany;
import io.convoai.auth.session.Device;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

@Controller
@PreAuthorize("permitAll()")
class SignInPage {

    private static final int LONGEST_NAME = 254;
    private static final int LONGEST_PASSWORD = 128;

    private final AttemptSignIn attemptSignIn;
    private final BrowserSession browser;

    SignInPage(AttemptSignIn attemptSignIn, BrowserSession browser) {
        this.attemptSignIn = attemptSignIn;
        this.browser = browser;
    }

    @GetMapping("/sign-in")
    ModelAndView form(@Nullable Principal person) {
        return person == null ? new ModelAndView("sign-in") : BrowserSession.home();
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = username.strip();
        if (isTooLong(name, password)) {
            return refused(name);
        }
        return switch (attemptSignIn.attempt(name, password, Device.ofBrowser(request))) {
            case SignedIn person -> browser.begin(person, request, response);
            case Refused _ -> refused(name);
            case Suspended _ -> suspended(name);
            case TooMany tooMany -> toWait(tooMany.seconds(), name, response);
        };
    }

    /** Longer than any that could have been chosen. */
    private static boolean isTooLong(String name, String password) {
        return name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD;
    }

    /** A form that was open for too long, or one that came from another site. */
    @RequestMapping("/sign-in/expired")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String expired() {
        return "expired";
    }

    private static ModelAndView refused(String name) {
        return again(
                HttpStatus.UNAUTHORIZED,
                "That name and password do not match. Check both and try again.",
                name);
    }

    private static ModelAndView suspended(String name) {
        return again(
                HttpStatus.FORBIDDEN,
                "Your account is suspended. Nothing of it is lost: an admin can let you back in.",
                name);
    }

    private static ModelAndView toWait(long seconds, String name, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "" + seconds);
        return again(
                HttpStatus.TOO_MANY_REQUESTS,
                "There were too many wrong passwords. You can try again in %s."
                        .formatted(spoken(seconds)),
                name);
    }

    private static ModelAndView again(HttpStatus status, String alert, String name) {
        return new ModelAndView("sign-in", Map.of("alert", alert, "username", name), status);
    }

    private static String spoken(long seconds) {
        return seconds <= 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
