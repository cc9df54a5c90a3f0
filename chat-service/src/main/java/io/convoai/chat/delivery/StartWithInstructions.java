package io.convoai.chat.delivery;

import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.conversation.ConversationStarted;
import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.message.Messages;
import io.convoai.chat.message.NewMessage;
import io.convoai.platform.event.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a conversation as only the socket can, with what the assistant shall keep to. */
@Service
class StartWithInstructions {

    private final Conversations conversations;
    private final Messages messages;
    private final Outbox outbox;
    private final Clock clock;

    StartWithInstructions(
            Conversations conversations, Messages messages, Outbox outbox, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Conversation start(String uid, String title, @Nullable String instructions) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var conversation = Conversation.started(uid, title, null, now);
        conversations.add(conversation);
        if (instructions != null) {
            messages.add(conversation.id(), NewMessage.of("system", instructions), now);
        }
        outbox.publish(new ConversationStarted(conversation.id(), uid), conversation.id(), uid);
        return conversation;
    }
}
