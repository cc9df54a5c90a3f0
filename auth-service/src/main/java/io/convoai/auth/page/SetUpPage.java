package io.convoai.auth.page;

import io.convoai.auth.account.Registration;
import io.convoai.auth.account.Registration.EmailTaken;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.account.Registration.UsernameTaken;
import io.convoai.auth.session.Device;
import io.convoai.auth.session.SignIns;
import io.convoai.auth.setup.FirstAdmin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/setup/{token}")
@PreAuthorize("permitAll()")
class SetUpPage {

    private static final String VIEW = "setup";

    private final FirstAdmin firstAdmin;
    private final SignIns signIns;
    private final BrowserSession browser;

    SetUpPage(FirstAdmin firstAdmin, SignIns signIns, BrowserSession browser) {
        this.firstAdmin = firstAdmin;
        this.signIns = signIns;
        this.browser = browser;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        if (!firstAdmin.isOpenFor(token)) {
            return closed(response);
        }
        model.addAttribute("form", AccountForm.EMPTY);
        return VIEW;
    }

    @PostMapping
    String create(
            @PathVariable String token,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!firstAdmin.isOpenFor(token)) {
            return closed(response);
        }
        if (binding.hasErrors()) {
            return form.again(VIEW, AccountForm.errorsIn(binding), model, response);
        }
        return firstAdmin
                .create(token, form.account())
                .map(made -> follow(made, form, model, request, response))
                .orElseGet(() -> closed(response));
    }

    private String follow(
            Registration made,
            AccountForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (made) {
            case Registered(var person) -> {
                var sid = signIns.begin(person.uid(), Device.ofBrowser(request));
                yield browser.begin(person.username(), sid, request, response);
            }
            case UsernameTaken _ -> form.again(VIEW, AccountForm.USERNAME_TAKEN, model, response);
            case EmailTaken _ -> form.again(VIEW, AccountForm.EMAIL_TAKEN, model, response);
        };
    }

    private static String closed(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "setup-closed";
    }
}
