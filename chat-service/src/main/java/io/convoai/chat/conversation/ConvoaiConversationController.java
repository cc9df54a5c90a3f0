package io.convoai.chat.conversation;

import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.problem.Problem;
import io.convoai.platform.security.Caller;
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
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door of ConvoAI's first clients. Some of them name the person in the path, by id or by
 * username; the owner is always the token's.
 */
@RestController
@PreAuthorize("hasAuthority('conversations.use')")
@ConvoaiPath
class ConvoaiConversationController {

    private static final String OF_USER = "/api/v1/users/{userId}/conversations";
    private static final String STATUS = "active|ended|archived";

    /** No username: whoever asks. */
    private static final String ME = "me";

    private final StartConversation startConversation;
    private final Trash trash;
    private final Conversations conversations;

    ConvoaiConversationController(
            StartConversation startConversation, Trash trash, Conversations conversations) {
        this.startConversation = startConversation;
        this.trash = trash;
        this.conversations = conversations;
    }

    @PostMapping(OF_USER)
    Conversation startConversationOfUser(
            @PathVariable String userId,
            @Valid @RequestBody AnyConversation body,
            @AuthenticationPrincipal Jwt token) {
        var uid = requireSelf(token, userId, "create conversations for yourself");
        return startConversation.start(uid, body.title(), body.contextMetadata());
    }

    @GetMapping(OF_USER)
    List<Conversation> listConversationsOfUser(
            @PathVariable String userId,
            @RequestParam(required = false) @Pattern(regexp = STATUS) @Nullable String status,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @AuthenticationPrincipal Jwt token) {
        var uid = requireSelf(token, userId, "view your own conversations");
        return conversations.oldestOf(uid, status, skip, limit);
    }

    @DeleteMapping(OF_USER + "/{id}")
    Deleted deleteConversationOfUser(
            @PathVariable String userId,
            @PathVariable String id,
            @AuthenticationPrincipal Jwt token) {
        var uid = requireSelf(token, userId, "delete your own conversations");
        return deleteOwnConversation(id, uid);
    }

    @PostMapping({"/api/v1/conversations", "/conversations"})
    Conversation startTitledConversation(
            @Valid @RequestBody TitledConversation body, @Uid String uid) {
        return startConversation.start(uid, body.title(), body.contextMetadata());
    }

    @GetMapping({"/api/v1/conversations", "/conversations"})
    List<Conversation> listOwnConversations(
            @RequestParam(required = false) @Pattern(regexp = STATUS) @Nullable String status,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @Uid String uid) {
        return conversations.oldestOf(uid, status, skip, limit);
    }

    @GetMapping({"/api/v1/conversations/{id}", "/conversations/{id}"})
    Conversation getOwnConversation(@PathVariable String id, @Uid String uid) {
        return conversations.requireOwn(id, uid);
    }

    @PutMapping({"/api/v1/conversations/{id}", "/conversations/{id}"})
    Conversation retitleConversation(
            @PathVariable String id, @Valid @RequestBody TitledConversation body, @Uid String uid) {
        return conversations.rename(id, uid, body.title());
    }

    @DeleteMapping({"/api/v1/conversations/{id}", "/conversations/{id}"})
    Deleted deleteOwnConversation(@PathVariable String id, @Uid String uid) {
        trash.put(id, uid);
        return new Deleted("Conversation deleted successfully", id);
    }

    private static String requireSelf(Jwt token, String userId, String onlyAllowed) {
        var caller = Caller.of(token);
        if (userId.equals(ME)
                || userId.equals(caller.uid())
                || userId.equalsIgnoreCase(caller.username())) {
            return caller.uid();
        }
        throw new NotYourself(onlyAllowed);
    }

    record AnyConversation(
            @Size(max = Conversation.MAX_TITLE_LENGTH) @Nullable String title,
            @Nullable Map<String, Object> contextMetadata) {}

    record TitledConversation(
            @NotNull @Size(max = Conversation.MAX_TITLE_LENGTH) String title,
            @Nullable Map<String, Object> contextMetadata) {}

    record Deleted(String message, String conversationId) {}

    static class NotYourself extends Problem {

        NotYourself(String onlyAllowed) {
            super(
                    HttpStatus.FORBIDDEN,
                    "NOT_YOURSELF",
                    "Not allowed",
                    "Access denied: Can only " + onlyAllowed);
        }
    }
}
