package io.convoai.auth.password;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Not a 401: the person is signed in and stays so. */
class WrongPassword extends Problem {

    WrongPassword() {
        super(
                HttpStatus.FORBIDDEN,
                "WRONG_PASSWORD",
                "Wrong password",
                "The current password is not right. Nothing was changed.");
    }
}
