package io.convoai.auth.role;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** 400 and these words: ConvoAI's clients read them. */
class WrongRole extends Problem {

    private WrongRole(String code, String title, String detail) {
        super(HttpStatus.BAD_REQUEST, code, title, detail);
    }

    static WrongRole unknown(String name) {
        return new WrongRole(
                "UNKNOWN_ROLE", "Unknown role", "Role '%s' does not exist".formatted(name));
    }

    static WrongRole taken(String name) {
        return new WrongRole(
                "ROLE_TAKEN", "Role taken", "Role '%s' already exists".formatted(name));
    }

    static WrongRole withUnknownPermission(String permission) {
        return new WrongRole(
                "UNKNOWN_PERMISSION",
                "Unknown permission",
                "Permission '%s' does not exist".formatted(permission));
    }
}
