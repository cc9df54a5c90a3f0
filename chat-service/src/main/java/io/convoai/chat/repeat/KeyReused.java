package io.convoai.chat.repeat;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class KeyReused extends Problem {

    KeyReused(String key) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "IDEMPOTENCY_KEY_REUSED",
                "Idempotency-Key used before",
                "The Idempotency-Key \"%.80s\" came before with another request. Nothing was done; a new request needs a new key."
                        .formatted(key));
    }
}
