package io.convoai.auth.page;

import io.convoai.auth.account.EmailAddress;
import io.convoai.auth.account.NewAccount;
import io.convoai.auth.account.Username;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What a person fills in to get an account, and what is wrong with it. */
record AccountForm(
        @Username(message = "Use 3 to 50 letters, digits or underscores.") String username,
        @EmailAddress(message = "Use an address such as name@example.com.") String email,
        @Size(min = 8, max = 128, message = "Use 8 to 128 characters.") String password,
        @Size(max = 100, message = "Use at most 100 characters.") String fullName) {

    static final AccountForm EMPTY = new AccountForm(null, null, null, null);

    static final Map<String, String> USERNAME_TAKEN =
            Map.of("username", "This username is taken. Choose another one.");

    static final Map<String, String> EMAIL_TAKEN =
            Map.of("email", "An account with this e-mail address exists already.");

    private static final List<String> FIELDS = List.of("username", "email", "fullName", "password");

    AccountForm(
            @Nullable String username,
            @Nullable String email,
            @Nullable String password,
            @Nullable String fullName) {
        this.username = username == null ? "" : username.strip();
        this.email = email == null ? "" : email.strip();
        this.password = password == null ? "" : password;
        this.fullName = fullName == null ? "" : fullName.strip();
    }

    NewAccount account() {
        return new NewAccount(username, email, password, fullName);
    }

    /** Shows the form again, with what was typed but the password. */
    String again(
            String view, Map<String, String> errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var shown = new HashMap<>(errors);
        shown.putIfAbsent("password", "Type the password once more.");
        model.addAttribute("form", this).addAttribute("errors", shown);
        FIELDS.stream()
                .filter(errors::containsKey)
                .findFirst()
                .ifPresent(field -> model.addAttribute("focus", field));
        return view;
    }

    static Map<String, String> errorsIn(BindingResult binding) {
        var errors = new HashMap<String, String>();
        for (var error : binding.getFieldErrors()) {
            errors.putIfAbsent(error.getField(), messageOf(error));
        }
        return errors;
    }

    private static String messageOf(FieldError error) {
        return error.isBindingFailure()
                ? "Leave out what is no character."
                : String.valueOf(error.getDefaultMessage());
    }

    @Override
    public String toString() {
        return "AccountForm[username=%s]".formatted(username);
    }
}
