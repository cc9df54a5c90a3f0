package io.convoai.auth.role;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Without permissions it is a mark on people, as roles were to ConvoAI's first clients. */
record NewRole(
        @NotNull(message = "is missing") @Pattern(
                        regexp = "[A-Za-z][A-Za-z0-9_-]{1,49}",
                        message = "must be 2 to 50 letters, digits, _ or -, a letter first")
                String name,
        @Size(max = 200, message = "must have at most 200 characters") @Nullable String description,
        @Size(max = 50, message = "must have at most 50 names") @Nullable List<@NotNull(message = "is missing") String> permissions) {

    DefinedRole role() {
        return new DefinedRole(
                name,
                description == null ? "" : description.strip(),
                permissions == null ? List.of() : List.copyOf(new TreeSet<>(permissions)));
    }
}
