package io.convoai.chat.conversation;

import io.convoai.chat.repeat.RepeatKey;
import io.convoai.chat.repeat.Repeats;
import io.convoai.platform.event.Outbox;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StartConversation {

    private final Conversations conversations;
    private final Repeats repeats;
    private final Outbox outbox;
    private final Clock clock;

    StartConversation(Conversations conversations, Repeats repeats, Outbox outbox, Clock clock) {
        this.conversations = conversations;
        this.repeats = repeats;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same key again answers the conversation that it started. */
    @Transactional
    Conversation start(
            RepeatKey key, @Nullable String title, @Nullable Map<String, Object> metadata) {
        var conversation = Conversation.started(key.uid(), title, metadata, clock.instant());
        return repeats.once(key, Conversation.class, () -> add(conversation, key.uid()));
    }

    private Conversation add(Conversation conversation, String uid) {
        conversations.add(conversation);
        outbox.publish(new ConversationStarted(conversation.id(), uid), conversation.id(), uid);
        return conversation;
    }
}
