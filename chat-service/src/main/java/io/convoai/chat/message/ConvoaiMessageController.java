package io.convoai.chat.message;

import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.repeat.RepeatKey;
import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Uid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping({"/api/v1/conversations/{id}/messages", "/conversations/{id}/messages"})
@PreAuthorize("hasAuthority('conversations.use')")
@ConvoaiPath
class ConvoaiMessageController {

    private final StoreMessage storeMessage;
    private final Conversations conversations;
    private final History history;

    ConvoaiMessageController(
            StoreMessage storeMessage, Conversations conversations, History history) {
        this.storeMessage = storeMessage;
        this.conversations = conversations;
        this.history = history;
    }

    @Operation(description = WithAnswer.DESCRIPTION)
    @Parameter(name = "answer", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
    @PostMapping
    ConvoaiMessage importMessage(
            @PathVariable String id,
            @Valid @RequestBody ImportedMessage body,
            @RequestHeader(name = RepeatKey.HEADER, required = false)
                    @Size(min = 1, max = RepeatKey.MAX_LENGTH) @Nullable String key,
            @Uid String uid) {
        var named = new RepeatKey(uid, key, List.of(id, body));
        return ConvoaiMessage.of(storeMessage.store(named, id, body.message()));
    }

    @GetMapping
    List<ConvoaiMessage> listOldestMessages(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @Uid String uid) {
        conversations.requireOwn(id, uid);
        return ConvoaiMessage.allOf(history.oldestIn(id, skip, limit));
    }

    record ImportedMessage(
            @Pattern(
                            regexp = "user|assistant|system",
                            message = "must be user, assistant or system")
                    @Nullable String role,
            @NotNull @CodePointLength(max = Message.MAX_CONTENT_LENGTH) String content,
            @Size(max = 100) @Nullable String model,
            @Min(0) @Nullable Integer tokensUsed,
            @Nullable Map<String, Object> messageMetadata) {

        NewMessage message() {
            return new NewMessage(
                    role == null ? "user" : role,
                    content,
                    model,
                    tokensUsed,
                    null,
                    messageMetadata);
        }
    }
}
