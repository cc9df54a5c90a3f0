package io.convoai.chat.provider;

import com.openai.core.http.Headers;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.errors.UnauthorizedException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Which failure it is that the client library reports. */
final class OpenAiFailures {

    private static final int SERVER_ERROR = 500;
    private static final Duration LONGEST_WAIT = Duration.ofDays(31);

    private final String model;
    private final Clock clock;

    OpenAiFailures(String model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    ModelFailure beforeFirstPiece(OpenAIException e) {
        return switch (e) {
            case UnauthorizedException _, PermissionDeniedException _ -> ModelFailure.keyRefused();
            case RateLimitException limited -> ModelFailure.rateLimited(waitIn(limited.headers()));
            case NotFoundException _ -> ModelFailure.unknownModel(model);
            case SseException _ -> ModelFailure.failed();
            case OpenAIServiceException refused when refused.statusCode() < SERVER_ERROR ->
                    ModelFailure.refusedRequest();
            case OpenAIServiceException _ -> ModelFailure.failed();
            case OpenAIIoException _ -> ModelFailure.unreachable();
            default -> ModelFailure.notUnderstood();
        };
    }

    /** In seconds or as a date; null when it says neither, or what nobody can mean. */
    private @Nullable Duration waitIn(Headers headers) {
        var values = headers.values("Retry-After");
        if (values.isEmpty()) {
            return null;
        }
        var wait = waitOf(values.getFirst().strip());
        return wait == null || wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0 ? null : wait;
    }

    private @Nullable Duration waitOf(String value) {
        try {
            return Duration.ofSeconds(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return untilDate(value);
        }
    }

    private @Nullable Duration untilDate(String value) {
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
