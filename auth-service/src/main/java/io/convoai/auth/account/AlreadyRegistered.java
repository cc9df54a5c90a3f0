package io.convoai.auth.account;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** 400 and these words: ConvoAI's clients read them. */
class AlreadyRegistered extends Problem {

    private AlreadyRegistered(String code, String detail) {
        super(HttpStatus.BAD_REQUEST, code, "Already registered", detail);
    }

    static AlreadyRegistered username() {
        return new AlreadyRegistered("USERNAME_TAKEN", "Username already registered");
    }

    static AlreadyRegistered email() {
        return new AlreadyRegistered("EMAIL_TAKEN", "Email already registered");
    }
}
