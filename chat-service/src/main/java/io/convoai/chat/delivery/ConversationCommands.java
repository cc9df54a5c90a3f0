package io.convoai.chat.delivery;

import static java.util.Objects.requireNonNullElse;

import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.conversation.ConversationEnding;
import io.convoai.chat.message.Message;
import io.convoai.chat.socket.Audiences;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a conversation begins and ends for the sockets of its owner. */
@Component
class ConversationCommands {

    private final StartWithInstructions startWithInstructions;
    private final ConversationEnding ending;
    private final Audiences audiences;

    ConversationCommands(
            StartWithInstructions startWithInstructions,
            ConversationEnding ending,
            Audiences audiences) {
        this.startWithInstructions = startWithInstructions;
        this.ending = ending;
        this.audiences = audiences;
    }

    void start(SocketRequest request) {
        var title = request.command().field("title").optional(Conversation.MAX_TITLE_LENGTH);
        var instructions =
                request.command().field("system_message").optional(Message.MAX_CONTENT_LENGTH);
        var conversation =
                startWithInstructions.start(
                        request.uid(), requireNonNullElse(title, "New Conversation"), instructions);
        audiences.watch(conversation.id(), request.socket());
        request.reply(Started.of(conversation), conversation.id());
    }

    void end(SocketRequest request) {
        var id = request.conversationId();
        var ended = ending.end(id, request.uid());
        request.reply(new Ended(id, ended.status(), ended.endedAt()), id);
        var broadcast = new Broadcast("conversation_ended", new Gone(id, ended.endedAt()));
        audiences.toOthers(id, request.socket(), broadcast);
    }

    record Started(String conversationId, @Nullable String title, Instant createdAt) {

        static Started of(Conversation conversation) {
            return new Started(conversation.id(), conversation.title(), conversation.createdAt());
        }
    }

    record Ended(String conversationId, String status, @Nullable Instant endedAt) {}

    record Gone(String conversationId, @Nullable Instant endedAt) {}
}
