package io.convoai.chat.delivery;

import io.convoai.chat.message.AnswerError;
import io.convoai.chat.message.Message;
import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The question is stored, and so is what came of its answer: both are named. */
class AnswerFailed extends Problem {

    AnswerFailed(Message answer, AnswerError error, String detail) {
        super(statusOf(error.code()), error.code(), "The answer failed", detail);
        getBody().setProperty("answer", answer);
        var wait = error.retryAfterSeconds();
        if (wait != null) {
            getBody().setProperty("retry_after_seconds", wait);
            getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        }
    }

    private static HttpStatus statusOf(String code) {
        return switch (code) {
            case "MODEL_RATE_LIMITED", "MODEL_BUSY" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "MODEL_TIMED_OUT" -> HttpStatus.GATEWAY_TIMEOUT;
            default -> HttpStatus.BAD_GATEWAY;
        };
    }
}
