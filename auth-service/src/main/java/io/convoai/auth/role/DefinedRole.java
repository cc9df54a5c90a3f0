package io.convoai.auth.role;

import java.util.List;

record DefinedRole(String name, String description, List<String> permissions) {

    DefinedRole {
        permissions = List.copyOf(permissions);
    }
}
