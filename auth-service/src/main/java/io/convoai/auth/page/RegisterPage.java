package io.convoai.auth.page;

import io.convoai.auth.account.RegisterAccount;
import io.convoai.auth.account.Registration.EmailTaken;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.account.Registration.UsernameTaken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/register")
@PreAuthorize("permitAll()")
class RegisterPage {

    private static final String VIEW = "register";

    private final RegisterAccount registerAccount;
    private final BrowserSession browser;

    RegisterPage(RegisterAccount registerAccount, BrowserSession browser) {
        this.registerAccount = registerAccount;
        this.browser = browser;
    }

    @GetMapping
    ModelAndView form(@Nullable Principal person) {
        return person == null ? AccountForm.blank(VIEW) : BrowserSession.home();
    }

    @PostMapping
    ModelAndView register(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (binding.hasErrors()) {
            return form.again(VIEW, FormErrors.in(binding));
        }
        return switch (registerAccount.register(form.account())) {
            case Registered(var person) -> browser.begin(person, request, response);
            case UsernameTaken _ -> form.again(VIEW, FormErrors.USERNAME_TAKEN);
            case EmailTaken _ -> form.again(VIEW, FormErrors.EMAIL_TAKEN);
        };
    }
}
