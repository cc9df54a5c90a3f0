package io.convoai.analytics.fact;

import io.convoai.analytics.conversation.ConversationChange.Kind;
import io.convoai.analytics.conversation.Message;
import io.convoai.analytics.metric.Metric;
import io.convoai.analytics.usage.ApiCall;
import io.convoai.platform.event.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event means for the numbers; each kind says only what it moves. */
interface Fact {

    /** Null for a type that means nothing here. */
    static @Nullable Fact of(Event event) {
        return switch (event.type()) {
            case "user_created" -> event.data(UserCreated.class);
            case "roles_changed" -> event.data(RolesChanged.class);
            case "account_deleted" -> event.data(AccountDeleted.class);
            case "user_signed_in" -> event.data(UserSignedIn.class);
            case "user_signed_out" -> event.data(UserSignedOut.class);
            case "conversation_started" -> event.data(ConversationStarted.class);
            case "conversation_completed" -> event.data(ConversationCompleted.class);
            case "conversation_reconnected" -> event.data(ConversationReconnected.class);
            case "conversation_deleted" -> event.data(ConversationDeleted.class);
            case "conversation_restored" -> event.data(ConversationRestored.class);
            case "message_received" -> event.data(MessageReceived.class);
            case "message_sent" -> event.data(MessageSent.class);
            case "error_occurred" -> event.data(ErrorOccurred.class);
            case "api_called" -> event.data(ApiCalled.class);
            default -> null;
        };
    }

    /** Null for a call without sign-in. */
    @Nullable String uid();

    default @Nullable String username() {
        return null;
    }

    /** The highest of the person's roles. */
    default @Nullable String role() {
        return null;
    }

    /** The name of a person's act, as ConvoAI's clients know it. */
    default @Nullable String activity() {
        return null;
    }

    /** Of that act. */
    default Map<String, Object> details() {
        var conversation = conversationId();
        return conversation == null ? Map.of() : Map.of("conversation_id", conversation);
    }

    default @Nullable String conversationId() {
        return null;
    }

    default @Nullable Kind change() {
        return null;
    }

    default @Nullable Message message(Event event) {
        return null;
    }

    default @Nullable ApiCall call(Event event) {
        return null;
    }

    /** Nothing but sums stays of this person. */
    default boolean erases() {
        return false;
    }

    default Map<Metric, Long> amounts() {
        return Map.of();
    }
}
