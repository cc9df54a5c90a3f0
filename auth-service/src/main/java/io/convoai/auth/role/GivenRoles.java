package io.convoai.auth.role;

import java.util.List;

/**
 * A person's roles, and the permissions that follow from them.
 *
 * @param version counts the changes; tokens carry it
 */
public record GivenRoles(List<String> names, List<String> permissions, long version) {

    public GivenRoles {
        names = List.copyOf(names);
        permissions = List.copyOf(permissions);
    }
}
