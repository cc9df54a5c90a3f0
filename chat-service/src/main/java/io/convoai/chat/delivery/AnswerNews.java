package io.convoai.chat.delivery;

import io.convoai.chat.generation.Answer;
import io.convoai.chat.generation.Progress;
import io.convoai.chat.generation.Progress.Completed;
import io.convoai.chat.message.Message;
import io.convoai.chat.message.Messages;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What happens to one answer, kept for a reader who takes it in their own time. */
final class AnswerNews {

    /** An answer that another process writes, or that was given up, ends in the table only. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final BlockingQueue<Progress> news = new LinkedBlockingQueue<>();
    private final String answerId;
    private final String uid;
    private final Messages messages;

    AnswerNews(Answer answer, String uid, Messages messages) {
        this.answerId = answer.id();
        this.uid = uid;
        this.messages = messages;
        answer.pieces().accept(news::add);
        answer.ending().thenAccept(end -> news.add(new Completed(end.conversationId(), end)));
    }

    /** Null when there was nothing new for a while. */
    @Nullable Progress next() throws InterruptedException {
        var next = news.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        return next == null ? storedEnd() : next;
    }

    private @Nullable Completed storedEnd() {
        var stored = messages.requireOwn(answerId, uid);
        return stored.hasEnded() ? new Completed(stored.conversationId(), stored) : null;
    }

    /** Passes over all that happens before. */
    Message end() throws InterruptedException {
        while (true) {
            if (next() instanceof Completed(_, var answer)) {
                return answer;
            }
        }
    }
}
