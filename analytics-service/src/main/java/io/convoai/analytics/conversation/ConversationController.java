package io.convoai.analytics.conversation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.convoai.analytics.conversation.ConversationList.ConversationEntry;
import io.convoai.analytics.conversation.ConversationList.ConversationTokens;
import io.convoai.analytics.conversation.Messages.MessageEntry;
import io.convoai.analytics.door.AdminsOnly;
import io.convoai.analytics.door.GetTable;
import io.convoai.analytics.door.Window;
import io.convoai.platform.problem.ConvoaiPath;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@AdminsOnly
@PreAuthorize("hasAuthority('analytics.read')")
class ConversationController {

    private final ConversationList conversations;
    private final Messages messages;

    ConversationController(ConversationList conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @GetTable("/api/v1/analytics/conversations")
    List<ConversationEntry> conversations(
            @ParameterObject @Valid ConversationFilter filter,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return conversations.newest(filter, new Window(skip, limit));
    }

    @GetTable("/api/v1/analytics/users/{userId}/conversations")
    List<ConversationEntry> conversationsOf(
            @PathVariable String userId,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return conversations.latestOf(userId, new Window(skip, limit));
    }

    /** The window is that of the messages. */
    @GetMapping("/api/v1/analytics/conversations/{conversationId}/detailed")
    DetailedConversation detailed(
            @PathVariable String conversationId,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(1000) int limit) {
        return new DetailedConversation(
                conversations.byId(conversationId).orElseThrow(ConversationNotFound::new),
                messages.of(conversationId, new Window(skip, limit)));
    }

    @GetTable("/api/v1/analytics/tokens/by-conversation")
    List<ConversationTokens> tokensByConversation(
            @ParameterObject @Valid ConversationFilter filter,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return conversations.dearest(filter, new Window(skip, limit));
    }

    record DetailedConversation(
            @JsonUnwrapped ConversationEntry conversation, List<MessageEntry> messages) {}
}
