package io.convoai.chat.history;

import io.convoai.platform.security.Uid;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own conversation as a file. The second path is the one that first clients know. */
@RestController
@PreAuthorize("hasAuthority('conversations.use')")
class ExportController {

    private static final String FORMATS = "markdown|json|text";

    private final ExportConversation exportConversation;

    ExportController(ExportConversation exportConversation) {
        this.exportConversation = exportConversation;
    }

    @GetMapping({"/api/conversations/{id}/export", "/api/v1/chat/conversations/{id}/export"})
    @ApiResponse(
            responseCode = "200",
            description = "A file of the asked format",
            content = {
                @Content(
                        mediaType = "text/markdown",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = "string", format = "binary"))
            })
    void exportConversation(
            @PathVariable String id,
            @RequestParam(defaultValue = "markdown")
                    @Pattern(regexp = FORMATS, message = "must be markdown, json or text") String format,
            @Uid String uid,
            HttpServletResponse response)
            throws IOException {
        exportConversation.write(id, uid, Format.of(format), response);
    }
}
