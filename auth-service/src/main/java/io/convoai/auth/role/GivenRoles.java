package io.convoai.auth.role;

import java.util.List;

/** A person's roles, and the permissions that follow from them. */
public record GivenRoles(List<String> names, List<String> permissions) {

    public GivenRoles {
        names = List.copyOf(names);
        permissions = List.copyOf(permissions);
    }
}
