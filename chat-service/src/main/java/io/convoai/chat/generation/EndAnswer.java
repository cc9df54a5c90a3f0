package io.convoai.chat.generation;

import io.convoai.chat.message.Message;
import io.convoai.chat.message.MessageSent;
import io.convoai.chat.message.Messages;
import io.convoai.platform.event.Outbox;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EndAnswer {

    private final Generations generations;
    private final Messages messages;
    private final Outbox outbox;

    EndAnswer(Generations generations, Messages messages, Outbox outbox) {
        this.generations = generations;
        this.messages = messages;
        this.outbox = outbox;
    }

    /** Empty when it had ended before: then nothing is told a second time. */
    @Transactional
    Optional<Message> end(Lease lease, Close close) {
        if (!generations.end(lease, close)) {
            return Optional.empty();
        }
        var answer = messages.read(lease.messageKey());
        tell(answer, close, lease.uid());
        return Optional.of(answer);
    }

    Message asStored(Lease lease) {
        return messages.read(lease.messageKey());
    }

    private void tell(Message answer, Close close, String uid) {
        var conversationId = answer.conversationId();
        outbox.publish(sent(answer, close, uid), conversationId, uid);
        var error = answer.error();
        if (error != null) {
            var occurred = new ErrorOccurred(answer.id(), conversationId, uid, error.code());
            outbox.publish(occurred, conversationId, uid);
        }
    }

    private static MessageSent sent(Message answer, Close close, String uid) {
        return new MessageSent(
                answer.id(),
                answer.conversationId(),
                uid,
                answer.model(),
                answer.tokensUsed(),
                answer.responseTimeMs(),
                close.firstDeltaMs(),
                answer.status(),
                false);
    }
}
