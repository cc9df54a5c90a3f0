package io.convoai.chat.generation;

import io.convoai.chat.message.Message;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Where an answer is kept while it is written and when it has ended: the database may be away. */
@Component
class AnswerStorage {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStorage.class);
    private static final Duration DATABASE_PAUSE = Duration.ofMillis(500);

    private final Generations generations;
    private final EndAnswer endAnswer;

    AnswerStorage(Generations generations, EndAnswer endAnswer) {
        this.generations = generations;
        this.endAnswer = endAnswer;
    }

    /** How it ends when somebody wants that by now; else null. */
    @Nullable Close checkpoint(RunningAnswer answer) {
        try {
            var stopped = generations.checkpoint(answer.lease().messageKey(), answer.text());
            answer.stored();
            if (stopped.isEmpty()) {
                return Close.early("interrupted", answer);
            }
            return stopped.get() ? Close.early("stopped", answer) : null;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("An answer goes on without its checkpoint: {}", e.toString());
            answer.stored();
            return null;
        }
    }

    /** A database that is away is waited for: the whole text is here and nowhere else. */
    Message end(Lease lease, Close close) throws InterruptedException {
        while (true) {
            try {
                return endAnswer.end(lease, close).orElseGet(() -> endAnswer.asStored(lease));
            } catch (EmptyResultDataAccessException | DataIntegrityViolationException lasting) {
                throw lasting;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("An answer waits for the database to be stored: {}", e.toString());
                Thread.sleep(DATABASE_PAUSE);
            }
        }
    }
}
