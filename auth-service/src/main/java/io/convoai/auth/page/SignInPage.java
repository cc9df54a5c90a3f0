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
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

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
    String form(@Nullable Principal person) {
        return person == null ? "sign-in" : "redirect:" + BrowserSession.HOME;
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = username.strip();
        if (name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
            return refused(name, model, response);
        }
        return switch (attemptSignIn.attempt(name, password, Device.ofBrowser(request))) {
            case SignedIn person ->
                    browser.begin(person.username(), person.sid(), request, response);
            case Refused _ -> refused(name, model, response);
            case Suspended _ -> suspended(name, model, response);
            case TooMany(var wait) -> toWait(wait, name, model, response);
        };
    }

    /** A form that was open for too long, or one that came from another site. */
    @RequestMapping("/sign-in/expired")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String expired() {
        return "expired";
    }

    private static String refused(String name, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return again("That name and password do not match. Check both and try again.", name, model);
    }

    private static String suspended(String name, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return again(
                "Your account is suspended. Nothing of it is lost: an admin can let you back in.",
                name,
                model);
    }

    private static String toWait(
            Duration wait, String name, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "" + wait.plusMillis(999).toSeconds());
        return again(
                "There were too many wrong passwords. You can try again in %s."
                        .formatted(spoken(wait)),
                name,
                model);
    }

    private static String again(String alert, String name, Model model) {
        model.addAttribute("alert", alert).addAttribute("username", name);
        return "sign-in";
    }

    private static String spoken(Duration wait) {
        var seconds = wait.plusMillis(999).toSeconds();
        return seconds <= 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
