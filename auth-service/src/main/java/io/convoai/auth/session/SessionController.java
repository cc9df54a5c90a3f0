package io.convoai.auth.session;

import io.convoai.platform.security.Uid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController {

    private final SignIns signIns;

    SessionController(SignIns signIns) {
        this.signIns = signIns;
    }

    @DeleteMapping("/auth/sessions/{sid}")
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String sid, @Uid String uid) {
        var owner = signIns.uidOf(sid).orElseThrow(() -> new SessionNotFound(sid));
        if (!owner.equals(uid)) {
            throw new SessionNotFound(sid);
        }
        signIns.signOut(sid);
    }
}
