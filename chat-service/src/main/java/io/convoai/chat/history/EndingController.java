package io.convoai.chat.history;

import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.conversation.ConversationEnding;
import io.convoai.platform.security.Uid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/conversations/{id}")
@PreAuthorize("hasAuthority('conversations.use')")
class EndingController {

    private final ConversationEnding ending;

    EndingController(ConversationEnding ending) {
        this.ending = ending;
    }

    @PostMapping("/end")
    Conversation endConversation(@PathVariable String id, @Uid String uid) {
        return ending.end(id, uid);
    }

    @PostMapping("/reconnect")
    Conversation reconnectConversation(@PathVariable String id, @Uid String uid) {
        return ending.reconnect(id, uid);
    }
}
