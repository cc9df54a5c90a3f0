package io.convoai.auth.account;

import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@RequestMapping("/users/me/theme")
@PreAuthorize("isAuthenticated()")
class ThemeController {

    private final Accounts accounts;

    ThemeController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    Theme readTheme(@Uid String uid) {
        return new Theme(accounts.themeOf(uid));
    }

    @PutMapping
    Changed changeTheme(@Valid @RequestBody Theme body, @Uid String uid) {
        accounts.changeTheme(uid, body.themePreference());
        return new Changed("Theme updated successfully");
    }

    record Theme(@NotNull(message = "is missing") String themePreference) {}

    record Changed(String message) {}
}
