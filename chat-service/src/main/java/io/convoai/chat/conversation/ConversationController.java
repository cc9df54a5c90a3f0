package io.convoai.chat.conversation;

import io.convoai.chat.repeat.RepeatKey;
import io.convoai.platform.page.Page;
import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/conversations")
@PreAuthorize("hasAuthority('conversations.use')")
class ConversationController {

    private final StartConversation startConversation;
    private final Trash trash;
    private final Conversations conversations;
    private final ConversationLists lists;

    ConversationController(
            StartConversation startConversation,
            Trash trash,
            Conversations conversations,
            ConversationLists lists) {
        this.startConversation = startConversation;
        this.trash = trash;
        this.conversations = conversations;
        this.lists = lists;
    }

    @GetMapping
    Page<Conversation> listConversations(
            @RequestParam(required = false) @Size(max = Conversation.MAX_TITLE_LENGTH) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Uid String uid) {
        return lists.latestOf(uid, q == null ? "" : q, Position.of(cursor), limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Conversation startConversation(
            @Valid @RequestBody NewConversation body,
            @RequestHeader(name = RepeatKey.HEADER, required = false)
                    @Size(min = 1, max = RepeatKey.MAX_LENGTH) @Nullable String key,
            @Uid String uid) {
        return startConversation.start(new RepeatKey(uid, key, body), body.title(), null);
    }

    @GetMapping("/{id}")
    Conversation getConversation(@PathVariable String id, @Uid String uid) {
        return conversations.requireOwn(id, uid);
    }

    @PatchMapping("/{id}")
    Conversation renameConversation(
            @PathVariable String id, @Valid @RequestBody NewTitle body, @Uid String uid) {
        return conversations.rename(id, uid, body.title());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteConversation(@PathVariable String id, @Uid String uid) {
        trash.put(id, uid);
    }

    @PostMapping("/{id}/restore")
    Conversation restoreConversation(@PathVariable String id, @Uid String uid) {
        return trash.restore(id, uid);
    }

    record NewConversation(@Size(max = Conversation.MAX_TITLE_LENGTH) @Nullable String title) {}

    record NewTitle(@NotBlank @Size(max = Conversation.MAX_TITLE_LENGTH) String title) {}
}
