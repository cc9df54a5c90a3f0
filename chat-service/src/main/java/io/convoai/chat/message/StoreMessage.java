package io.convoai.chat.message;

import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.conversation.Conversations;
import io.convoai.platform.event.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a client brings; nobody answers. */
@Service
class StoreMessage {

    private final Conversations conversations;
    private final Messages messages;
    private final Outbox outbox;
    private final Clock clock;

    StoreMessage(Conversations conversations, Messages messages, Outbox outbox, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same client id again answers the message that is there. */
    @Transactional
    Message store(String conversationId, String uid, NewMessage newMessage) {
        if (newMessage.clientId() != null) {
            conversations.requireOwnAndLock(conversationId, uid);
            var earlier = messages.withClientId(conversationId, newMessage.clientId());
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        var now = clock.instant();
        conversations.requireOwnAndSpeak(conversationId, uid, titleFrom(newMessage), now);
        var message = messages.add(conversationId, newMessage, now);
        tell(message, uid);
        return message;
    }

    private static @Nullable String titleFrom(NewMessage message) {
        return message.role().equals("user") ? Conversation.titleFrom(message.content()) : null;
    }

    private void tell(Message message, String uid) {
        @Nullable Object event =
                switch (message.role()) {
                    case "user" -> received(message, uid);
                    case "assistant" -> imported(message, uid);
                    default -> null;
                };
        if (event != null) {
            outbox.publish(event, message.conversationId(), uid);
        }
    }

    private static MessageReceived received(Message message, String uid) {
        return new MessageReceived(
                message.id(), message.conversationId(), uid, Message.tokensIn(message.content()));
    }

    private static MessageSent imported(Message message, String uid) {
        return new MessageSent(
                message.id(),
                message.conversationId(),
                uid,
                message.model(),
                message.tokensUsed(),
                null,
                null,
                message.status(),
                true);
    }
}
