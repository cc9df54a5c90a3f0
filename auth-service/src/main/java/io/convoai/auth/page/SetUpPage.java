package io.convoai.auth.page;

import io.convoai.auth.account.Registration;
import io.convoai.auth.account.Registration.EmailTaken;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.account.Registration.UsernameTaken;
import io.convoai.auth.setup.FirstAdmin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/setup/{token}")
@PreAuthorize("permitAll()")
class SetUpPage {

    private static final String VIEW = "setup";

    private final FirstAdmin firstAdmin;
    private final BrowserSession browser;

    SetUpPage(FirstAdmin firstAdmin, BrowserSession browser) {
        this.firstAdmin = firstAdmin;
        this.browser = browser;
    }

    @GetMapping
    ModelAndView form(@PathVariable String token) {
        return firstAdmin.isOpenFor(token) ? AccountForm.blank(VIEW) : closed();
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String token,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!firstAdmin.isOpenFor(token)) {
            return closed();
        }
        if (binding.hasErrors()) {
            return form.again(VIEW, FormErrors.in(binding));
        }
        return firstAdmin
                .create(token, form.account())
                .map(made -> follow(made, form, request, response))
                .orElseGet(SetUpPage::closed);
    }

    private ModelAndView follow(
            Registration made,
            AccountForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (made) {
            case Registered(var person) -> browser.begin(person, request, response);
            case UsernameTaken _ -> form.again(VIEW, FormErrors.USERNAME_TAKEN);
            case EmailTaken _ -> form.again(VIEW, FormErrors.EMAIL_TAKEN);
        };
    }

    private static ModelAndView closed() {
        return new ModelAndView("setup-closed", HttpStatus.NOT_FOUND);
    }
}
