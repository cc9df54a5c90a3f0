package io.convoai.chat.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.convoai.chat.message.Message;
import io.convoai.chat.provider.ModelFailure;
import io.convoai.platform.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes out. A reply also names its conversation at the top; a failure the client id of its
 * command, its code and when to try again, as far as that is known.
 */
record Frame(
        String type,
        boolean success,
        @Nullable Object data,
        @Nullable String error,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String conversationId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer retryAfterSeconds) {

    static Frame reply(String type, Object data, @Nullable String conversationId) {
        return new Frame(type, true, data, null, conversationId, null, null, null);
    }

    /** What an answer came to. */
    static Frame replyTo(Message question, Message answer) {
        var error = answer.error();
        if (error == null) {
            var exchange = Exchange.of(question, answer);
            return reply("send_message", exchange, answer.conversationId());
        }
        return failure("send_message", error.detail(), error.code(), error.retryAfterSeconds())
                .about(answer.conversationId(), question.clientId());
    }

    static Frame failure(String type, String error, String code) {
        return failure(type, error, code, null);
    }

    static Frame failure(String type, Problem problem) {
        var body = problem.getBody();
        var more = body.getProperties() == null ? Map.<String, Object>of() : body.getProperties();
        return failure(
                type,
                String.valueOf(body.getDetail()),
                String.valueOf(more.get("code")),
                (Integer) more.get("retry_after_seconds"));
    }

    static Frame failure(
            String type, String error, String code, @Nullable Integer retryAfterSeconds) {
        return new Frame(type, false, null, error, null, null, code, retryAfterSeconds);
    }

    /** Says which command it is that was refused, as far as that named anything. */
    Frame about(@Nullable String conversationId, @Nullable String clientId) {
        return new Frame(
                type, success, data, error, conversationId, clientId, code, retryAfterSeconds);
    }

    /** A failure of the model in the words that ConvoAI's first clients know. */
    Frame inFirstWords() {
        return code == null || error == null ? this : in(ModelFailure.contractText(code, error));
    }

    private Frame in(String words) {
        return new Frame(
                type, success, data, words, conversationId, clientId, code, retryAfterSeconds);
    }
}
