package io.convoai.chat.generation;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Ends the answers whose process died, with the text that it had stored. */
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int AT_ONCE = 100;

    private final Generations generations;
    private final EndAnswer endAnswer;
    private final RunningAnswers answers;

    Recovery(Generations generations, EndAnswer endAnswer, RunningAnswers answers) {
        this.generations = generations;
        this.endAnswer = endAnswer;
        this.answers = answers;
    }

    /** What runs here only lost its database for a while, and ends by itself. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void endAbandoned() {
        try {
            generations.expired(AT_ONCE).stream()
                    .filter(lease -> !answers.isWriting(lease))
                    .flatMap(lease -> endAnswer.end(lease, Close.ABANDONED).stream())
                    .forEach(answers::ended);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Abandoned answers wait for the database: {}", e.toString());
        }
    }
}
