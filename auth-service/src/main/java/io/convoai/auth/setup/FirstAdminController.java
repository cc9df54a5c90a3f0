package io.convoai.auth.setup;

import io.convoai.platform.problem.ConvoaiPath;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For programs; people follow the link. */
@RestController
@ConvoaiPath
class FirstAdminController {

    private final FirstAdmin firstAdmin;

    FirstAdminController(FirstAdmin firstAdmin) {
        this.firstAdmin = firstAdmin;
    }

    @PostMapping("/auth/register-first-admin")
    @PreAuthorize("permitAll()")
    Done registerFirstAdmin(@Valid @RequestBody NewFirstAdmin body) {
        firstAdmin
                .create(body.tokenOrNone(), body.account())
                .orElseThrow(SetUpClosed::new)
                .requireAccount();
        return new Done("First admin user created successfully");
    }

    record Done(String message) {}
}
