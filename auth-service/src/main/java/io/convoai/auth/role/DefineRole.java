package io.convoai.auth.role;

import io.convoai.platform.security.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefineRole {

    private final Roles roles;

    DefineRole(Roles roles) {
        this.roles = roles;
    }

    @Transactional
    public void define(DefinedRole role) {
        for (var permission : role.permissions()) {
            if (!Permissions.CATALOGUE.contains(permission)) {
                throw WrongRole.withUnknownPermission(permission);
            }
        }
        if (!roles.add(role)) {
            throw WrongRole.taken(role.name());
        }
    }
}
