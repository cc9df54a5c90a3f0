package io.convoai.analytics.tracking;

import io.convoai.analytics.conversation.ConversationChange.Kind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What others tell, each kind with its limits. Times are in seconds. */
sealed interface Told {

    int ID = 64;
    int NAME = 100;
    int TEXT = 500;
    long DAY = 86_400;
    double MS_A_SECOND = 1_000;

    record Activity(
            @NotBlank @Size(max = ID) String userId,
            @NotBlank @Size(max = NAME) String username,
            @NotBlank @Size(max = NAME) String activityType,
            @Size(max = ID) @Nullable String ipAddress,
            @Size(max = TEXT) @Nullable String userAgent,
            @SmallObject @Nullable Map<String, Object> extraData)
            implements Told {}

    record ApiUsage(
            @NotBlank @Size(max = TEXT) String endpoint,
            @NotBlank @Size(max = 10) String method,
            @NotNull @Min(100) @Max(599) Integer statusCode,
            @NotNull @PositiveOrZero @Max(DAY) Double responseTime,
            @Size(max = ID) @Nullable String userId)
            implements Told {

        double responseMs() {
            return responseTime * MS_A_SECOND;
        }
    }

    record Conversation(
            @NotBlank @Size(max = ID) String conversationId,
            @NotBlank @Size(max = ID) String userId,
            @NotBlank @Size(max = NAME) String action)
            implements Told {

        /** Other actions than these two mean nothing. */
        @Nullable Kind change() {
            return switch (action) {
                case "created" -> Kind.STARTED;
                case "deleted" -> Kind.DELETED;
                default -> null;
            };
        }
    }

    record Message(
            @NotBlank @Size(max = ID) String messageId,
            @NotBlank @Size(max = ID) String conversationId,
            @NotBlank @Size(max = ID) String userId,
            @NotNull @Pattern(
                            regexp = "user|assistant|system",
                            message = "must be user, assistant or system")
                    String role,
            @PositiveOrZero @Max(10_000_000) @Nullable Long tokenCount,
            @PositiveOrZero @Max(DAY) @Nullable Double responseTime,
            @Size(max = NAME) @Nullable String modelUsed)
            implements Told {

        long tokens() {
            return tokenCount == null ? 0 : tokenCount;
        }

        /** Only the assistant is waited for. */
        @Nullable Long answerMs() {
            return responseTime == null || !role.equals("assistant")
                    ? null
                    : Math.round(responseTime * MS_A_SECOND);
        }
    }

    record Profile(
            @NotBlank @Size(max = ID) String userId,
            @NotBlank @Size(max = NAME) String username,
            @Size(max = ID) @Nullable String role,
            @Size(max = TEXT) @Nullable String email)
            implements Told {}
}
