package io.convoai.chat.message;

import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.repeat.RepeatKey;
import io.convoai.platform.page.Page;
import io.convoai.platform.security.Uid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/conversations/{id}/messages")
@PreAuthorize("hasAuthority('conversations.use')")
class MessageController {

    private final StoreMessage storeMessage;
    private final Conversations conversations;
    private final History history;

    MessageController(StoreMessage storeMessage, Conversations conversations, History history) {
        this.storeMessage = storeMessage;
        this.conversations = conversations;
        this.history = history;
    }

    @GetMapping
    Page<Message> listMessages(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Uid String uid) {
        conversations.requireOwn(id, uid);
        return history.latestIn(id, cursor, limit);
    }

    @Operation(description = WithAnswer.DESCRIPTION)
    @Parameter(name = "answer", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Message storeMessage(
            @PathVariable String id,
            @Valid @RequestBody WrittenMessage body,
            @RequestHeader(name = RepeatKey.HEADER, required = false)
                    @Size(min = 1, max = RepeatKey.MAX_LENGTH) @Nullable String key,
            @Uid String uid) {
        return storeMessage.store(new RepeatKey(uid, key, List.of(id, body)), id, body.message());
    }

    record WrittenMessage(
            @NotBlank @CodePointLength(max = Message.MAX_CONTENT_LENGTH) String content,
            @Size(min = 1, max = 64) @Nullable String clientId) {

        NewMessage message() {
            return new NewMessage("user", content, null, null, clientId, null);
        }
    }
}
