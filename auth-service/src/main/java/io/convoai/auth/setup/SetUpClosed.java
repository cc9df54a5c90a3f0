package io.convoai.auth.setup;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class SetUpClosed extends Problem {

    SetUpClosed() {
        super(
                HttpStatus.FORBIDDEN,
                "SETUP_CLOSED",
                "Set-up is closed",
                "The first admin needs the setup_token of the one-time link, and there must be no"
                        + " admin yet");
    }
}
