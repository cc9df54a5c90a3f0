package io.convoai.chat.message;

import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.repeat.RepeatKey;
import io.convoai.chat.repeat.Repeats;
import io.convoai.platform.event.Outbox;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a client brings; nobody answers. */
@Service
class StoreMessage {

    private final Conversations conversations;
    private final Messages messages;
    private final Repeats repeats;
    private final Outbox outbox;
    private final Clock clock;

    StoreMessage(
            Conversations conversations,
            Messages messages,
            Repeats repeats,
            Outbox outbox,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.repeats = repeats;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same key or client id again answers the message that is there. */
    @Transactional
    Message store(RepeatKey key, String conversationId, NewMessage message) {
        return repeats.once(
                key, Message.class, () -> storedOnce(key.uid(), conversationId, message));
    }

    private Message storedOnce(String uid, String conversationId, NewMessage message) {
        return earlier(uid, conversationId, message.clientId())
                .orElseGet(() -> stored(uid, conversationId, message));
    }

    private Optional<Message> earlier(
            String uid, String conversationId, @Nullable String clientId) {
        if (clientId == null) {
            return Optional.empty();
        }
        conversations.requireOwnAndLock(conversationId, uid);
        return messages.withClientId(conversationId, clientId);
    }

    private Message stored(String uid, String conversationId, NewMessage newMessage) {
        var now = clock.instant();
        conversations.requireOwnAndSpeak(conversationId, uid, newMessage.title(), now);
        var message = messages.add(conversationId, newMessage, now);
        tell(message, uid);
        return message;
    }

    private void tell(Message message, String uid) {
        switch (message.role()) {
            case "user" -> outbox.publish(received(message, uid), message.conversationId(), uid);
            case "assistant" ->
                    outbox.publish(imported(message, uid), message.conversationId(), uid);
            default -> {}
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
