package io.convoai.chat.delivery;

import io.convoai.chat.generation.Question;
import io.convoai.chat.message.Message;
import io.convoai.chat.repeat.RepeatKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

record NewQuestion(
        @NotBlank @CodePointLength(max = Message.MAX_CONTENT_LENGTH) String content,
        @Size(min = 1, max = 64) @Nullable String clientId) {

    /** A key is one more name for it: the same key asks the same question once. */
    Question question(String conversationId, String uid, @Nullable String key) {
        var name = clientId != null || key == null ? clientId : RepeatKey.asClientId(key);
        return new Question(conversationId, uid, content, name);
    }
}
