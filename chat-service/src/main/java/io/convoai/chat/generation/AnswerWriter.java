package io.convoai.chat.generation;

import io.convoai.chat.context.Prompt;
import io.convoai.chat.generation.Progress.Started;
import io.convoai.chat.message.Message;
import io.convoai.chat.provider.Ending;
import io.convoai.chat.provider.ModelFailure;
import io.convoai.chat.provider.Provider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes one answer from its first piece to its end, whatever happens to those who read it. */
@Component
class AnswerWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);

    private final Provider provider;
    private final AnswerStorage storage;
    private final AnswerSettings settings;
    private final ApplicationEventPublisher readers;

    AnswerWriter(
            Provider provider,
            AnswerStorage storage,
            AnswerSettings settings,
            ApplicationEventPublisher readers) {
        this.provider = provider;
        this.storage = storage;
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
            return storage.end(answer.lease(), close);
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
            answer.post(new Signal.Ended(new Ending.Broken(ModelFailure.unexpected())));
        }
    }

    private Close follow(RunningAnswer answer) throws InterruptedException {
        while (true) {
            switch (answer.await(untilNextDuty(answer))) {
                case null -> {}
                case Signal.Piece(var piece) -> answer.hear(piece);
                case Signal.Ended(var ending) -> {
                    return Close.by(ending, answer);
                }
                case Signal.Cut(var status) -> {
                    return Close.early(status, answer);
                }
            }
            var early = attendTo(answer);
            if (early != null) {
                return early;
            }
        }
    }

    /** How it ends when a duty finds that it must; else null. */
    private @Nullable Close attendTo(RunningAnswer answer) {
        if (answer.isDeltaDue()) {
            answer.tell(readers::publishEvent);
        }
        var impatience = answer.impatience(provider.patience());
        if (impatience != null) {
            provider.lostPatience();
            return Close.by(new Ending.Broken(impatience), answer);
        }
        return isCheckpointDue(answer) ? storage.checkpoint(answer) : null;
    }

    private long untilNextDuty(RunningAnswer answer) {
        return Math.min(
                answer.untilCheckpoint(settings.checkpoint()),
                answer.untilImpatience(provider.patience()));
    }

    private boolean isCheckpointDue(RunningAnswer answer) {
        return answer.untilCheckpoint(settings.checkpoint()) <= 0;
    }
}
