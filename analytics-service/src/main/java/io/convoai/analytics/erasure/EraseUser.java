package io.convoai.analytics.erasure;

import io.convoai.analytics.ledger.Erased;
import io.convoai.analytics.ledger.Ledger;
import io.convoai.analytics.person.People;
import io.convoai.platform.problem.Problem;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EraseUser {

    private final People people;
    private final Ledger ledger;

    EraseUser(People people, Ledger ledger) {
        this.people = people;
        this.ledger = ledger;
    }

    @Transactional
    Erased erase(String username, Instant at) {
        return people.uidOf(username, null)
                .flatMap(uid -> ledger.erase(uid, at))
                .orElseThrow(UserNotFound::new);
    }

    static class UserNotFound extends Problem {

        UserNotFound() {
            super(HttpStatus.NOT_FOUND, "USER_NOT_FOUND", "No such user", "User not found");
        }
    }
}
