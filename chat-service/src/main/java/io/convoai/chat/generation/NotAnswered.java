package io.convoai.chat.generation;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Why a question is not taken; nothing of it is stored then. */
class NotAnswered extends Problem {

    private NotAnswered(HttpStatus status, String code, String detail) {
        super(status, code, "Not answered", detail);
    }

    static NotAnswered conversationEnded() {
        return conflict("CONVERSATION_NOT_ACTIVE", "Conversation is not active");
    }

    static NotAnswered answerRunning() {
        return conflict("ANSWER_RUNNING", "An answer is still being written");
    }

    static NotAnswered limitReached(int waitSeconds) {
        var refusal =
                new NotAnswered(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "ANSWER_LIMIT",
                        "You have asked for as many answers as a minute allows. Your message was not sent: send it again in %d s."
                                .formatted(waitSeconds));
        refusal.getBody().setProperty("retry_after_seconds", waitSeconds);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(waitSeconds));
        return refusal;
    }

    static NotAnswered storedWithoutAnswer() {
        return conflict(
                "STORED_WITHOUT_ANSWER",
                "A message with this client_id was stored over HTTP, and nobody answers it");
    }

    static NotAnswered askedOtherwise() {
        return new NotAnswered(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "CLIENT_ID_REUSED",
                "This client_id or Idempotency-Key came before with another message. Nothing was stored; a new message needs a new one.");
    }

    static NotAnswered restarting() {
        return new NotAnswered(
                HttpStatus.SERVICE_UNAVAILABLE,
                "RESTARTING",
                "The service restarts. Nothing was stored; send it again in a moment.");
    }

    private static NotAnswered conflict(String code, String detail) {
        return new NotAnswered(HttpStatus.CONFLICT, code, detail);
    }
}
