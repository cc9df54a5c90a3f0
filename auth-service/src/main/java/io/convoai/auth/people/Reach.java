package io.convoai.auth.people;

import io.convoai.auth.account.User;
import io.convoai.auth.role.Roles;
import io.convoai.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Whose account somebody may read or change: their own, and with a permission those of others. */
@Component
class Reach {

    private final People people;
    private final Roles roles;

    Reach(People people, Roles roles) {
        this.people = people;
        this.roles = roles;
    }

    User toRead(String username, Caller caller) {
        return find(username, caller, "people.read");
    }

    /** Nobody gets hold of an account that may do more than they may themselves. */
    User toChange(String username, Caller caller) {
        var person = find(username, caller, "people.manage");
        if (!isSelf(person, caller) && mayMore(person, caller)) {
            throw new AccessDenied();
        }
        return person;
    }

    /** To others it stays open whether the person exists. */
    private User find(String username, Caller caller, String permission) {
        var person = people.find(username);
        return caller.may(permission)
                ? person.orElseThrow(PersonNotFound::new)
                : person.filter(found -> isSelf(found, caller)).orElseThrow(AccessDenied::new);
    }

    private static boolean isSelf(User person, Caller caller) {
        return person.id().equals(caller.uid());
    }

    private boolean mayMore(User person, Caller caller) {
        return !caller.permissions().containsAll(roles.of(person.id()).permissions());
    }
}
