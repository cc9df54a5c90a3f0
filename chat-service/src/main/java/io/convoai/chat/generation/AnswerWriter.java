package io.convoai.chat.generation;

import io.convoai.chat.generation.Progress.Started;
import io.convoai.chat.generation.RunningAnswer.Signal;
import io.convoai.chat.message.Message;
import io.convoai.chat.provider.Ending;
import io.convoai.chat.provider.Prompt;
import io.convoai.chat.provider.Provider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes one answer from its first piece to its end, whatever happens to those who read it. */
@Component
class AnswerWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);
    private static final Duration DATABASE_PAUSE = Duration.ofMillis(500);

    private final Provider provider;
    private final Generations generations;
    private final EndAnswer endAnswer;
    private final AnswerSettings settings;
    private final ApplicationEventPublisher readers;

    AnswerWriter(
            Provider provider,
            Generations generations,
            EndAnswer endAnswer,
            AnswerSettings settings,
            ApplicationEventPublisher readers) {
        this.provider = provider;
        this.generations = generations;
        this.endAnswer = endAnswer;
        this.settings = settings;
        this.readers = readers;
    }

    String model() {
        return provider.model();
    }

    Message write(RunningAnswer answer, Prompt prompt) throws InterruptedException {
        var conversationId = answer.lease().conversationId();
        readers.publishEvent(new Started(conversationId, answer.messageId(), provider.model()));
        var source = Thread.ofVirtual().name("provider").start(() -> listen(prompt, answer));
        try {
            var close = follow(answer);
            answer.tell(readers::publishEvent);
            return end(answer, close);
        } finally {
            source.interrupt();
        }
    }

    private void listen(Prompt prompt, RunningAnswer answer) {
        try {
            var ending = provider.answer(prompt, piece -> answer.post(new Signal.Piece(piece)));
            answer.post(new Signal.Ended(ending));
        } catch (InterruptedException e) {
            LOG.debug("Nobody listens to this answer any more");
        } catch (RuntimeException e) {
            LOG.error("The provider failed in an unexpected way", e);
            answer.post(new Signal.Ended(Ending.Broken.because("The answer could not be written")));
        }
    }

    private Close follow(RunningAnswer answer) throws InterruptedException {
        while (true) {
            switch (answer.await(answer.untilCheckpoint(settings.checkpoint()))) {
                case null -> {}
                case Signal.Piece(var piece) -> answer.hear(piece);
                case Signal.Ended(var ending) -> {
                    return Close.by(ending, answer.text(), answer.sinceStart());
                }
                case Signal.Cut(var status) -> {
                    return Close.early(status, answer.text(), answer.sinceStart());
                }
            }
            if (answer.isDeltaDue()) {
                answer.tell(readers::publishEvent);
            }
            var early = atCheckpoint(answer);
            if (early != null) {
                return early;
            }
        }
    }

    private @Nullable Close atCheckpoint(RunningAnswer answer) {
        if (answer.untilCheckpoint(settings.checkpoint()) > 0) {
            return null;
        }
        var impatience = impatience(answer);
        if (impatience != null) {
            return Close.by(Ending.Broken.because(impatience), answer.text(), answer.sinceStart());
        }
        try {
            var stopped = generations.checkpoint(answer.lease().messageKey(), answer.text());
            answer.stored();
            if (stopped.isEmpty()) {
                return Close.early("interrupted", answer.text(), answer.sinceStart());
            }
            return stopped.get()
                    ? Close.early("stopped", answer.text(), answer.sinceStart())
                    : null;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("An answer goes on without its checkpoint: {}", e.toString());
            answer.stored();
            return null;
        }
    }

    private @Nullable String impatience(RunningAnswer answer) {
        var patience = answer.text().isEmpty() ? settings.firstPiece() : settings.silence();
        if (answer.isSilentFor(patience)) {
            return "The model said nothing for %d seconds".formatted(patience.toSeconds());
        }
        return answer.sinceStart().compareTo(settings.whole()) > 0
                ? "The answer took more than %d seconds".formatted(settings.whole().toSeconds())
                : null;
    }

    /** A database that is away is waited for: the whole text is here and nowhere else. */
    private Message end(RunningAnswer answer, Close close) throws InterruptedException {
        while (true) {
            try {
                return endAnswer
                        .end(answer.lease(), close)
                        .orElseGet(() -> endAnswer.asStored(answer.lease()));
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("An answer waits for the database to be stored: {}", e.toString());
                Thread.sleep(DATABASE_PAUSE);
            }
        }
    }
}
