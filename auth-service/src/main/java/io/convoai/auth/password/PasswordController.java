package io.convoai.auth.password;

import io.convoai.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PasswordController {

    private final ChangePassword changePassword;

    PasswordController(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    @PostMapping("/users/me/password")
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @Valid @RequestBody NewPassword body,
            @AuthenticationPrincipal Jwt token,
            HttpServletRequest request) {
        changePassword.change(
                Caller.of(token),
                body.currentPassword(),
                body.newPassword(),
                request.getRemoteAddr());
    }

    record NewPassword(
            @NotNull(message = "is missing") @Size(max = 128, message = "must have at most 128 characters") String currentPassword,
            @NotNull(message = "is missing") @Size(min = 8, max = 128, message = "must have 8 to 128 characters") String newPassword) {

        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }
}
