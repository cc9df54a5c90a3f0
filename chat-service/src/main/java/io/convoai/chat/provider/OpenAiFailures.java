package io.convoai.chat.provider;

import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.errors.UnauthorizedException;
import java.time.Clock;

/** Which failure it is that the client library reports. */
final class OpenAiFailures {

    private static final int SERVER_ERROR = 500;

    private final String model;
    private final Clock clock;

    OpenAiFailures(String model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    ModelFailure beforeFirstPiece(OpenAIException e) {
        return switch (e) {
            case UnauthorizedException _, PermissionDeniedException _ -> ModelFailure.keyRefused();
            case RateLimitException limited ->
                    ModelFailure.rateLimited(RetryAfter.in(limited.headers(), clock));
            case NotFoundException _ -> ModelFailure.unknownModel(model);
            case SseException _ -> ModelFailure.failed();
            case OpenAIServiceException refused when refused.statusCode() < SERVER_ERROR ->
                    ModelFailure.refusedRequest();
            case OpenAIServiceException _ -> ModelFailure.failed();
            case OpenAIIoException _ -> ModelFailure.unreachable();
            default -> ModelFailure.notUnderstood();
        };
    }
}
