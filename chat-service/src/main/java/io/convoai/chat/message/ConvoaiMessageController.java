package io.convoai.chat.message;

import io.convoai.chat.conversation.Conversations;
import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    private final Messages messages;

    ConvoaiMessageController(
            StoreMessage storeMessage, Conversations conversations, Messages messages) {
        this.storeMessage = storeMessage;
        this.conversations = conversations;
        this.messages = messages;
    }

    @PostMapping
    ConvoaiMessage importMessage(
            @PathVariable String id, @Valid @RequestBody ImportedMessage body, @Uid String uid) {
        return ConvoaiMessage.of(storeMessage.store(id, uid, body.message()));
    }

    @GetMapping
    List<ConvoaiMessage> listOldestMessages(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @Uid String uid) {
        conversations.requireOwn(id, uid);
        return messages.oldestIn(id, skip, limit).stream().map(ConvoaiMessage::of).toList();
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

    record ConvoaiMessage(
            String id,
            String conversationId,
            String role,
            String content,
            @Nullable String model,
            @Nullable Integer tokensUsed,
            @Nullable Integer responseTime,
            @Nullable Map<String, Object> messageMetadata,
            Instant timestamp) {

        static ConvoaiMessage of(Message message) {
            return new ConvoaiMessage(
                    message.id(),
                    message.conversationId(),
                    message.role(),
                    message.content(),
                    message.model(),
                    message.tokensUsed(),
                    message.responseTimeMs(),
                    message.metadata(),
                    message.createdAt());
        }
    }
}
