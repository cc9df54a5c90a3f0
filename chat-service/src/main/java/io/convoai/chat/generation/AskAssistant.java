package io.convoai.chat.generation;

import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.message.Message;
import io.convoai.chat.message.MessageIds;
import io.convoai.chat.message.MessageReceived;
import io.convoai.platform.event.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a question: stored with its answer's place and its event, or refused and not stored. */
@Service
class AskAssistant {

    private final Questions questions;
    private final Conversations conversations;
    private final MessageIds ids;
    private final Outbox outbox;
    private final Clock clock;

    AskAssistant(
            Questions questions,
            Conversations conversations,
            MessageIds ids,
            Outbox outbox,
            Clock clock) {
        this.questions = questions;
        this.conversations = conversations;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Stored ask(Question question, String model) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var begun = questions.add(question, model, now).orElse(null);
        if (begun == null) {
            conversations.requireOwn(question.conversationId(), question.uid());
            throw NotAnswered.answerRunning();
        }
        if (begun.earlierKey() != null) {
            return new Stored.Before(begun.earlierKey());
        }
        if (begun.questionKey() == null || begun.answerKey() == null) {
            throw begun.refusal();
        }
        var message = written(question, ids.idOf(begun.questionKey()), now);
        var received =
                new MessageReceived(
                        message.id(),
                        question.conversationId(),
                        question.uid(),
                        Message.tokensIn(question.content()));
        outbox.publish(received, question.conversationId(), question.uid());
        var lease = new Lease(begun.answerKey(), question.conversationId(), question.uid());
        return new Stored.Now(message, begun.questionKey(), ids.idOf(begun.answerKey()), lease);
    }

    private static Message written(Question question, String id, Instant now) {
        return new Message(
                id,
                question.conversationId(),
                "user",
                question.content(),
                "complete",
                null,
                null,
                null,
                null,
                question.clientId(),
                null,
                now);
    }
}
