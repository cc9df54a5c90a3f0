package io.convoai.chat.conversation;

import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Refusal;
import io.convoai.platform.security.Uid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's conversations, without what was said in them. */
@RestController
@RequestMapping({"/api/v1/admin/conversations", "/admin/conversations"})
@PreAuthorize("hasAuthority('conversations.moderate')")
@Refusal("Administrator privileges required")
@ConvoaiPath
class AdminConversationController {

    private final ConversationLists lists;
    private final Trash trash;

    AdminConversationController(ConversationLists lists, Trash trash) {
        this.lists = lists;
        this.trash = trash;
    }

    @GetMapping
    List<Conversation> listAllConversations(
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return lists.oldestOfAll(skip, limit);
    }

    @DeleteMapping("/{id}")
    Deleted deleteAnyConversation(@PathVariable String id, @Uid String uid) {
        trash.destroy(id, uid);
        return new Deleted("Conversation deleted successfully by admin", id);
    }
}
