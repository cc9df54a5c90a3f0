package io.convoai.chat.generation;

import io.convoai.chat.message.Message;

/** What happens to an answer, told inside this process as it happens and in this order. */
public sealed interface Progress {

    String conversationId();

    record Accepted(String conversationId, Message question) implements Progress {}

    record Started(String conversationId, String messageId, String model) implements Progress {}

    record Delta(String conversationId, String messageId, int seq, String text)
            implements Progress {}

    record Completed(String conversationId, Message answer) implements Progress {}
}
