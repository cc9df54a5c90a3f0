package io.convoai.auth.role;

import java.util.List;

record RolesChanged(String uid, List<String> roles) {

    RolesChanged {
        roles = List.copyOf(roles);
    }
}
