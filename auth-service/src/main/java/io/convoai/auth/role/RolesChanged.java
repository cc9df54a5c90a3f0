package io.convoai.auth.role;

import java.util.List;

/** All roles that the person has from now on. */
record RolesChanged(String uid, List<String> roles) {

    RolesChanged {
        roles = List.copyOf(roles);
    }
}
