package io.convoai.chat.conversation;

import io.convoai.platform.event.Outbox;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StartConversation {

    private final Conversations conversations;
    private final Outbox outbox;
    private final Clock clock;

    StartConversation(Conversations conversations, Outbox outbox, Clock clock) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Conversation start(
            String uid, @Nullable String title, @Nullable Map<String, Object> contextMetadata) {
        var conversation = Conversation.started(uid, title, contextMetadata, clock.instant());
        conversations.add(conversation);
        outbox.publish(new ConversationStarted(conversation.id(), uid), conversation.id(), uid);
        return conversation;
    }
}
