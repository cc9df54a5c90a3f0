package io.convoai.auth.people;

import io.convoai.auth.account.User;
import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Caller;
import io.convoai.platform.security.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@RequestMapping("/users")
class PeopleController {

    private final People people;
    private final Reach reach;
    private final ChangeAccount changeAccount;
    private final DeleteAccount deleteAccount;

    PeopleController(
            People people, Reach reach, ChangeAccount changeAccount, DeleteAccount deleteAccount) {
        this.people = people;
        this.reach = reach;
        this.changeAccount = changeAccount;
        this.deleteAccount = deleteAccount;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('people.read')")
    @Refusal("Only administrators can list all users")
    Users listUsers(
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(defaultValue = "") @Size(max = 254) String q) {
        return new Users(people.list(q.strip(), skip, limit));
    }

    @GetMapping("/{username}")
    @PreAuthorize("isAuthenticated()")
    User readUser(@PathVariable String username, @AuthenticationPrincipal Jwt token) {
        return reach.toRead(username, Caller.of(token));
    }

    @PutMapping("/{username}")
    @PreAuthorize("isAuthenticated()")
    Done changeUser(
            @PathVariable String username,
            @Valid @RequestBody AccountChange body,
            @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        changeAccount.change(reach.toChange(username, caller), body, caller);
        return new Done("User updated successfully");
    }

    @DeleteMapping("/{username}")
    @PreAuthorize("hasAuthority('people.manage')")
    @Refusal("Only administrators can delete users")
    Done deleteUser(@PathVariable String username, @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        deleteAccount.delete(reach.toChange(username, caller).id(), caller.uid());
        return new Done("User deleted successfully");
    }

    record Users(List<User> users) {

        Users {
            users = List.copyOf(users);
        }
    }

    record Done(String message) {}
}
