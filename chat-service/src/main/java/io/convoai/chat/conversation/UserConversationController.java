package io.convoai.chat.conversation;

import io.convoai.chat.pathowner.PathOwner;
import io.convoai.chat.repeat.RepeatKey;
import io.convoai.platform.problem.ConvoaiPath;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same door with the person named in the path. */
@RestController
@RequestMapping("/api/v1/users/{userId}/conversations")
@PreAuthorize("hasAuthority('conversations.use')")
@ConvoaiPath
class UserConversationController {

    private final StartConversation startConversation;
    private final Trash trash;
    private final ConversationLists lists;

    UserConversationController(
            StartConversation startConversation, Trash trash, ConversationLists lists) {
        this.startConversation = startConversation;
        this.trash = trash;
        this.lists = lists;
    }

    @PostMapping
    Conversation startConversationOfUser(
            @PathVariable String userId,
            @Valid @RequestBody AnyConversation body,
            @RequestHeader(name = RepeatKey.HEADER, required = false)
                    @Size(min = 1, max = RepeatKey.MAX_LENGTH) @Nullable String key,
            @AuthenticationPrincipal Jwt token) {
        var uid = PathOwner.requireSelf(token, userId, "create conversations for yourself");
        return startConversation.start(
                new RepeatKey(uid, key, body), body.title(), body.contextMetadata());
    }

    @GetMapping
    List<Conversation> listConversationsOfUser(
            @PathVariable String userId,
            @RequestParam(required = false) @Pattern(regexp = Conversation.STATUSES) @Nullable String status,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @AuthenticationPrincipal Jwt token) {
        var uid = PathOwner.requireSelf(token, userId, "view your own conversations");
        return lists.oldestOf(uid, status, skip, limit);
    }

    @GetMapping("/recent")
    List<Conversation> listRecentConversationsOfUser(
            @PathVariable String userId,
            @RequestParam(defaultValue = "5") @Min(1) @Max(20) int limit,
            @AuthenticationPrincipal Jwt token) {
        var uid = PathOwner.requireSelf(token, userId, "view your own conversations");
        return lists.newestOf(uid, limit);
    }

    @DeleteMapping("/{id}")
    Deleted deleteConversationOfUser(
            @PathVariable String userId,
            @PathVariable String id,
            @AuthenticationPrincipal Jwt token) {
        var uid = PathOwner.requireSelf(token, userId, "delete your own conversations");
        trash.put(id, uid);
        return new Deleted("Conversation deleted successfully", id);
    }

    record AnyConversation(
            @Size(max = Conversation.MAX_TITLE_LENGTH) @Nullable String title,
            @Nullable Map<String, Object> contextMetadata) {}
}
