package io.convoai.chat.generation;

import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.message.Message;
import io.convoai.chat.message.MessageReceived;
import io.convoai.chat.messageid.MessageIds;
import io.convoai.platform.event.Outbox;
import java.time.Clock;
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
        var begun = questions.add(question, model, now).orElseThrow(() -> notBegun(question));
        if (begun.earlierKey() != null) {
            return new Stored.Before(begun.earlierKey());
        }
        if (begun.questionKey() == null || begun.answerKey() == null) {
            throw begun.refusal();
        }
        var message = question.stored(ids.idOf(begun.questionKey()), now);
        tell(message, question.uid());
        var lease = new Lease(begun.answerKey(), question.conversationId(), question.uid());
        return new Stored.Now(message, begun.questionKey(), ids.idOf(begun.answerKey()), lease);
    }

    private NotAnswered notBegun(Question question) {
        conversations.requireOwn(question.conversationId(), question.uid());
        return NotAnswered.answerRunning();
    }

    private void tell(Message message, String uid) {
        var conversationId = message.conversationId();
        var tokens = Message.tokensIn(message.content());
        var received = new MessageReceived(message.id(), conversationId, uid, tokens);
        outbox.publish(received, conversationId, uid);
    }
}
