package io.convoai.example.note;

import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/notes")
@PreAuthorize("hasAuthority('conversations.use')")
class NoteController {

    private final WriteNote writeNote;

    NoteController(WriteNote writeNote) {
        this.writeNote = writeNote;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NoteWritten write(@Valid @RequestBody NewNote body, @Uid String author) {
        return writeNote.write(author, body.text());
    }

    record NewNote(@NotBlank @Size(max = 10) String text) {}
}
