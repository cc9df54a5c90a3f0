package io.convoai.auth.account;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class UnknownTheme extends Problem {

    UnknownTheme() {
        super(
                HttpStatus.BAD_REQUEST,
                "UNKNOWN_THEME",
                "Unknown theme",
                "Theme must be 'dark' or 'light'");
    }
}
