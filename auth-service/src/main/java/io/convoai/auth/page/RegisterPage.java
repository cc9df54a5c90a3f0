package io.convoai.auth.page;

import io.convoai.auth.account.RegisterAccount;
import io.convoai.auth.account.Registration.EmailTaken;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.account.Registration.UsernameTaken;
import io.convoai.auth.session.Device;
import io.convoai.auth.session.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/register")
@PreAuthorize("permitAll()")
class RegisterPage {

    private static final String VIEW = "register";

    private final RegisterAccount registerAccount;
    private final SignIns signIns;
    private final BrowserSession browser;

    RegisterPage(RegisterAccount registerAccount, SignIns signIns, BrowserSession browser) {
        this.registerAccount = registerAccount;
        this.signIns = signIns;
        this.browser = browser;
    }

    @GetMapping
    String form(@Nullable Principal person, Model model) {
        model.addAttribute("form", AccountForm.EMPTY);
        return person == null ? VIEW : "redirect:" + BrowserSession.HOME;
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (binding.hasErrors()) {
            return form.again(VIEW, AccountForm.errorsIn(binding), model, response);
        }
        return switch (registerAccount.register(form.account())) {
            case Registered(var person) -> {
                var sid = signIns.begin(person.uid(), Device.ofBrowser(request));
                yield browser.begin(person.username(), sid, request, response);
            }
            case UsernameTaken _ -> form.again(VIEW, AccountForm.USERNAME_TAKEN, model, response);
            case EmailTaken _ -> form.again(VIEW, AccountForm.EMAIL_TAKEN, model, response);
        };
    }
}
