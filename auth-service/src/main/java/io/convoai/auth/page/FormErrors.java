package io.convoai.auth.page;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is wrong with an {@link AccountForm}: one message beside each field. */
record FormErrors(Map<String, String> messages) {

    static final FormErrors USERNAME_TAKEN =
            new FormErrors(Map.of("username", "This username is taken. Choose another one."));

    static final FormErrors EMAIL_TAKEN =
            new FormErrors(Map.of("email", "An account with this e-mail address exists already."));

    private static final List<String> FIELDS = List.of("username", "email", "fullName", "password");

    FormErrors {
        messages = Map.copyOf(messages);
    }

    static FormErrors in(BindingResult binding) {
        return new FormErrors(
                binding.getFieldErrors().stream()
                        .collect(
                                toMap(
                                        FieldError::getField,
                                        FormErrors::messageOf,
                                        (first, _) -> first)));
    }

    /** In the order of the form. */
    Optional<String> firstField() {
        return FIELDS.stream().filter(messages::containsKey).findFirst();
    }

    /** Since a password is never sent back. */
    Map<String, String> withPasswordMissing() {
        var shown = new HashMap<>(messages);
        shown.putIfAbsent("password", "Type the password once more.");
        return shown;
    }

    private static String messageOf(FieldError error) {
        return error.isBindingFailure()
                ? "Leave out what is no character."
                : String.valueOf(error.getDefaultMessage());
    }
}
