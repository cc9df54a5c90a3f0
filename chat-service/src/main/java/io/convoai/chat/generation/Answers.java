package io.convoai.chat.generation;

import io.convoai.chat.generation.Progress.Delta;
import io.convoai.chat.message.Messages;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What others may do with answers: ask for one, read along, stop it. */
@Component
public class Answers {

    private final AskAssistant askAssistant;
    private final RunningAnswers running;
    private final AwaitedEndings endings;
    private final Generations generations;
    private final Messages messages;

    Answers(
            AskAssistant askAssistant,
            RunningAnswers running,
            AwaitedEndings endings,
            Generations generations,
            Messages messages) {
        this.askAssistant = askAssistant;
        this.running = running;
        this.endings = endings;
        this.generations = generations;
        this.messages = messages;
    }

    /** Returns when the question is committed; the answer is written meanwhile. */
    public Asked ask(Question question) {
        if (!running.isRunning()) {
            throw NotAnswered.restarting();
        }
        return switch (stored(question)) {
            case Stored.Now now -> new Asked(now.question(), running.begin(now), false);
            case Stored.Before(var questionKey) -> askedBefore(question, questionKey);
        };
    }

    /** False when it does not run here: then what is stored is all there is to read. */
    public boolean catchUp(
            String messageId, String uid, int afterSeq, Consumer<List<Delta>> reader) {
        var answer = running.find(messageId, uid);
        if (answer == null) {
            return false;
        }
        answer.deltas().catchUp(afterSeq, reader);
        return true;
    }

    /** Stopping what has ended does nothing. */
    public void stop(String messageId, String uid) {
        var answer = running.find(messageId, uid);
        if (answer != null) {
            answer.post(new Signal.Cut("stopped"));
        } else if (!generations.requestStop(messageId, uid)) {
            messages.requireOwn(messageId, uid);
        }
    }

    /** Who lost a race tries once more, and then meets what won it. */
    private Stored stored(Question question) {
        try {
            return askAssistant.ask(question, running.model());
        } catch (DuplicateKeyException lost) {
            return askAssistant.ask(question, running.model());
        }
    }

    private Asked askedBefore(Question again, long questionKey) {
        var question = messages.read(questionKey);
        if (!question.content().equals(again.content())) {
            throw NotAnswered.askedOtherwise();
        }
        var answerKey =
                messages.answerTo(questionKey).orElseThrow(NotAnswered::storedWithoutAnswer);
        return new Asked(question, begunBefore(answerKey, again.uid()), true);
    }

    private Answer begunBefore(long answerKey, String uid) {
        var answer = messages.read(answerKey);
        var model = answer.model() == null ? running.model() : answer.model();
        var here = running.find(answer.id(), uid);
        var ending = endings.of(answer.id(), answerKey);
        return new Answer(answer.id(), model, ending, deltasOf(here));
    }

    /** What another process writes is heard only at its end. */
    private static Consumer<Consumer<Delta>> deltasOf(@Nullable RunningAnswer here) {
        return here == null ? _ -> {} : here.deltas()::readAlong;
    }
}
