package io.convoai.auth.role;

import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Refusal;
import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@RequestMapping("/roles")
class RoleController {

    private final Roles roles;
    private final DefineRole defineRole;
    private final ChangeRoles changeRoles;

    RoleController(Roles roles, DefineRole defineRole, ChangeRoles changeRoles) {
        this.roles = roles;
        this.defineRole = defineRole;
        this.changeRoles = changeRoles;
    }

    /** All at once: they are few. */
    @GetMapping
    @PreAuthorize("hasAuthority('people.read')")
    @Refusal("Only administrators can list roles")
    List<DefinedRole> listRoles() {
        return roles.all();
    }

    @PostMapping
    @PreAuthorize("hasAuthority('roles.manage')")
    @Refusal("Only administrators can create roles")
    DefinedRole createRole(@Valid @RequestBody NewRole body) {
        var role = body.role();
        defineRole.define(role);
        return role;
    }

    @PutMapping("/{username}")
    @PreAuthorize("hasAuthority('roles.manage')")
    @Refusal("Only administrators can update user roles")
    Changed changeRoles(
            @PathVariable String username, @Valid @RequestBody NewRoles body, @Uid String uid) {
        var holder = changeRoles.change(username, body.roles(), uid);
        return new Changed("Roles updated successfully for user %s".formatted(holder.username()));
    }

    record NewRoles(
            @NotNull(message = "is missing") @Size(max = 50, message = "must have at most 50 names") List<
                                    @NotNull(message = "is missing") @Size(max = 50, message = "must have at most 50 characters") String>
                            roles) {}

    record Changed(String message) {}
}
