package io.convoai.chat.generation;

import io.convoai.chat.generation.AskAssistant.Stored;
import io.convoai.chat.generation.Progress.Accepted;
import io.convoai.chat.generation.Progress.Completed;
import io.convoai.chat.generation.Progress.Delta;
import io.convoai.chat.generation.RunningAnswer.Signal;
import io.convoai.chat.message.Message;
import io.convoai.chat.message.Messages;
import io.convoai.chat.provider.Prompt;
import io.convoai.platform.request.RequestId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The answers that this process writes: asking for one, reading along, stopping it. */
@Component
public class Answers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Map<String, RunningAnswer> running = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Message>> awaited = new ConcurrentHashMap<>();
    private final AskAssistant askAssistant;
    private final AnswerWriter writer;
    private final Generations generations;
    private final Messages messages;
    private final ApplicationEventPublisher readers;
    private volatile boolean open;

    Answers(
            AskAssistant askAssistant,
            AnswerWriter writer,
            Generations generations,
            Messages messages,
            ApplicationEventPublisher readers) {
        this.askAssistant = askAssistant;
        this.writer = writer;
        this.generations = generations;
        this.messages = messages;
        this.readers = readers;
    }

    /** Returns when the question is committed; the answer is written meanwhile. */
    public Asked ask(Question question) {
        if (!open) {
            throw NotAnswered.restarting();
        }
        return switch (stored(question)) {
            case Stored.Now now -> begun(now);
            case Stored.Before(var questionKey) -> askedBefore(question, questionKey);
        };
    }

    /** False when it does not run here: then what is stored is all there is to read. */
    public boolean catchUp(
            String messageId, String uid, int afterSeq, Consumer<List<Delta>> reader) {
        var answer = running.get(messageId);
        if (answer == null || !answer.lease().uid().equals(uid)) {
            return false;
        }
        answer.catchUp(afterSeq, reader);
        return true;
    }

    /** Stopping what has ended does nothing. */
    public void stop(String messageId, String uid) {
        var answer = running.get(messageId);
        if (answer != null && answer.lease().uid().equals(uid)) {
            answer.post(new Signal.Cut("stopped"));
        } else if (!generations.requestStop(messageId, uid)) {
            messages.requireOwn(messageId, uid);
        }
    }

    boolean isWriting(Lease lease) {
        return running.values().stream().anyMatch(answer -> answer.lease().equals(lease));
    }

    void ended(Message answer) {
        readers.publishEvent(new Completed(answer.conversationId(), answer));
        var waiting = awaited.remove(answer.id());
        if (waiting != null) {
            waiting.complete(answer);
        }
    }

    /** Who lost a race tries once more, and then meets what won it. */
    private Stored stored(Question question) {
        try {
            return askAssistant.ask(question, writer.model());
        } catch (DuplicateKeyException lost) {
            return askAssistant.ask(question, writer.model());
        }
    }

    private Asked begun(Stored.Now stored) {
        var question = stored.question();
        var answer = new RunningAnswer(stored.lease(), stored.answerId());
        var ended = new CompletableFuture<Message>();
        running.put(answer.messageId(), answer);
        awaited.put(answer.messageId(), ended);
        readers.publishEvent(new Accepted(question.conversationId(), question));
        var prompt =
                new Prompt(question.content(), question.conversationId(), stored.questionKey());
        var requestId = RequestId.of(RequestId.current());
        Thread.ofVirtual()
                .name("answer-" + answer.messageId())
                .start(() -> RequestId.during(requestId, () -> write(answer, prompt)));
        var begun = new Answer(answer.messageId(), writer.model(), ended, answer::readAlong);
        return new Asked(question, begun, false);
    }

    private void write(RunningAnswer answer, Prompt prompt) {
        try {
            var stored = writer.write(answer, prompt);
            running.remove(answer.messageId());
            ended(stored);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("An answer was given up; its lease will run out", e);
            giveUp(answer.messageId(), e);
        } finally {
            running.remove(answer.messageId());
        }
    }

    private void giveUp(String messageId, RuntimeException cause) {
        var waiting = awaited.remove(messageId);
        if (waiting != null) {
            waiting.completeExceptionally(cause);
        }
    }

    private Asked askedBefore(Question again, long questionKey) {
        var question = messages.read(questionKey);
        if (!question.content().equals(again.content())) {
            throw NotAnswered.askedOtherwise();
        }
        var answerKey =
                messages.answerTo(questionKey).orElseThrow(NotAnswered::storedWithoutAnswer);
        var answer = messages.read(answerKey);
        var model = answer.model() == null ? writer.model() : answer.model();
        var here = running.get(answer.id());
        var known =
                new Answer(
                        answer.id(),
                        model,
                        ending(answer.id(), answerKey),
                        here == null ? _ -> {} : here::readAlong);
        return new Asked(question, known, true);
    }

    /** It may end between two looks, so it is awaited first and looked at then. */
    private CompletableFuture<Message> ending(String id, long answerKey) {
        var ending = awaited.computeIfAbsent(id, _ -> new CompletableFuture<>());
        var answer = messages.read(answerKey);
        if (!answer.status().equals("streaming")) {
            awaited.remove(id);
            ending.complete(answer);
        }
        return ending;
    }

    @Override
    public void start() {
        open = true;
    }

    /** What runs is stored as interrupted before the process goes. */
    @Override
    public void stop(Runnable stopped) {
        open = false;
        var endings = awaited.entrySet().stream().filter(a -> running.containsKey(a.getKey()));
        var all = endings.map(Map.Entry::getValue).toArray(CompletableFuture[]::new);
        running.values().forEach(answer -> answer.post(new Signal.Cut("interrupted")));
        CompletableFuture.allOf(all).whenComplete((_, _) -> stopped.run());
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** With a client id it may be asked again and is answered once. */
    public record Question(
            String conversationId, String uid, String content, @Nullable String clientId) {}

    /** A stored question and its answer; the same question may have been asked before. */
    public record Asked(Message question, Answer answer, boolean before) {}

    /**
     * @param ending the whole of it, once it has ended
     * @param pieces gives a reader all that was told so far, and then each piece as it is told;
     *     nothing of what another process writes
     */
    public record Answer(
            String id,
            String model,
            CompletableFuture<Message> ending,
            Consumer<Consumer<Delta>> pieces) {}
}
