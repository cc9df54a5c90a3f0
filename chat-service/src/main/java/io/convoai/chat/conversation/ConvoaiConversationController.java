package io.convoai.chat.conversation;

import io.convoai.chat.repeat.RepeatKey;
import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door of ConvoAI's first clients; the owner is the token's. */
@RestController
@RequestMapping({"/api/v1/conversations", "/conversations"})
@PreAuthorize("hasAuthority('conversations.use')")
@ConvoaiPath
class ConvoaiConversationController {

    private final StartConversation startConversation;
    private final Trash trash;
    private final Conversations conversations;
    private final ConversationLists lists;

    ConvoaiConversationController(
            StartConversation startConversation,
            Trash trash,
            Conversations conversations,
            ConversationLists lists) {
        this.startConversation = startConversation;
        this.trash = trash;
        this.conversations = conversations;
        this.lists = lists;
    }

    @PostMapping
    Conversation startTitledConversation(
            @Valid @RequestBody TitledConversation body,
            @RequestHeader(name = RepeatKey.HEADER, required = false)
                    @Size(min = 1, max = RepeatKey.MAX_LENGTH) @Nullable String key,
            @Uid String uid) {
        return startConversation.start(
                new RepeatKey(uid, key, body), body.title(), body.contextMetadata());
    }

    @GetMapping
    List<Conversation> listOwnConversations(
            @RequestParam(required = false) @Pattern(regexp = Conversation.STATUSES) @Nullable String status,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @Uid String uid) {
        return lists.oldestOf(uid, status, skip, limit);
    }

    @GetMapping("/{id}")
    Conversation getOwnConversation(@PathVariable String id, @Uid String uid) {
        return conversations.requireOwn(id, uid);
    }

    @PutMapping("/{id}")
    Conversation retitleConversation(
            @PathVariable String id, @Valid @RequestBody TitledConversation body, @Uid String uid) {
        return conversations.rename(id, uid, body.title());
    }

    @DeleteMapping("/{id}")
    Deleted deleteOwnConversation(@PathVariable String id, @Uid String uid) {
        trash.put(id, uid);
        return new Deleted("Conversation deleted successfully", id);
    }

    record TitledConversation(
            @NotNull @Size(max = Conversation.MAX_TITLE_LENGTH) String title,
            @Nullable Map<String, Object> contextMetadata) {}
}
