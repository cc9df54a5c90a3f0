package io.convoai.chat.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.conversation.ConversationEnding;
import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.message.ConvoaiMessage;
import io.convoai.chat.message.History;
import io.convoai.chat.message.Stats;
import io.convoai.chat.pathowner.PathOwner;
import io.convoai.platform.problem.ConvoaiPath;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of ConvoAI's first clients to one conversation of the person in the path. */
@RestController
@RequestMapping("/api/v1/users/{userId}/conversations/{id}")
@PreAuthorize("hasAuthority('conversations.use')")
@ConvoaiPath
class UserHistoryController {

    /** As many as their lists give at once. */
    private static final int MAX_MESSAGES = 1000;

    private static final String ACCESS = "access your own conversations";

    private final ConversationEnding ending;
    private final Conversations conversations;
    private final History history;

    UserHistoryController(ConversationEnding ending, Conversations conversations, History history) {
        this.ending = ending;
        this.conversations = conversations;
        this.history = history;
    }

    @PostMapping("/end")
    Conversation endConversationOfUser(
            @PathVariable String userId,
            @PathVariable String id,
            @AuthenticationPrincipal Jwt token) {
        var uid = PathOwner.requireSelf(token, userId, "end your own conversations");
        return ending.end(id, uid);
    }

    @PostMapping("/reconnect")
    Reconnected reconnectConversationOfUser(
            @PathVariable String userId,
            @PathVariable String id,
            @AuthenticationPrincipal Jwt token) {
        var uid = PathOwner.requireSelf(token, userId, "reconnect to your own conversations");
        var conversation = ending.reconnect(id, uid);
        var messages = history.newestIn(id, MAX_MESSAGES);
        return new Reconnected(conversation, ConvoaiMessage.allOf(messages));
    }

    @GetMapping("/validate")
    Validation validateConversationOfUser(
            @PathVariable String userId,
            @PathVariable String id,
            @AuthenticationPrincipal Jwt token) {
        var uid = PathOwner.requireSelf(token, userId, ACCESS);
        return Validation.of(conversations.requireOwn(id, uid));
    }

    @GetMapping("/stats")
    Stats countConversationOfUser(
            @PathVariable String userId,
            @PathVariable String id,
            @AuthenticationPrincipal Jwt token) {
        var uid = PathOwner.requireSelf(token, userId, ACCESS);
        conversations.requireOwn(id, uid);
        return history.statsOf(id);
    }

    record Reconnected(@JsonUnwrapped Conversation conversation, List<ConvoaiMessage> messages) {}

    record Validation(
            boolean valid,
            String conversationId,
            String userId,
            @Nullable String conversationTitle,
            String conversationStatus,
            Instant createdAt,
            String message) {

        static Validation of(Conversation conversation) {
            return new Validation(
                    true,
                    conversation.id(),
                    conversation.userId(),
                    conversation.title(),
                    conversation.status(),
                    conversation.createdAt(),
                    "Conversation is valid and accessible");
        }
    }
}
