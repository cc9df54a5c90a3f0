package io.convoai.auth.page;

import static java.util.Objects.requireNonNullElse;
import static org.apache.commons.lang3.StringUtils.stripToEmpty;

import io.convoai.auth.account.EmailAddress;
import io.convoai.auth.account.NewAccount;
import io.convoai.auth.account.Username;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a person fills in to get an account. */
record AccountForm(
        @Username(message = "Use 3 to 50 letters, digits or underscores.") String username,
        @EmailAddress(message = "Use an address such as name@example.com.") String email,
        @Size(min = 8, max = 128, message = "Use 8 to 128 characters.") String password,
        @Size(max = 100, message = "Use at most 100 characters.") String fullName) {

    private static final AccountForm EMPTY = new AccountForm(null, null, null, null);

    AccountForm(
            @Nullable String username,
            @Nullable String email,
            @Nullable String password,
            @Nullable String fullName) {
        this.username = stripToEmpty(username);
        this.email = stripToEmpty(email);
        this.password = requireNonNullElse(password, "");
        this.fullName = stripToEmpty(fullName);
    }

    NewAccount account() {
        return new NewAccount(username, email, password, fullName);
    }

    static ModelAndView blank(String view) {
        return new ModelAndView(view, "form", EMPTY);
    }

    /** Shows the form again, with what was typed but the password. */
    ModelAndView again(String view, FormErrors errors) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("form", this)
                .addObject("errors", errors.withPasswordMissing())
                .addObject("focus", errors.firstField().orElse(null));
    }

    @Override
    public String toString() {
        return "AccountForm[username=%s]".formatted(username);
    }
}
