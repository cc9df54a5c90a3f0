package io.convoai.chat.generation;

import io.convoai.chat.context.Prompt;
import io.convoai.chat.generation.Progress.Accepted;
import io.convoai.chat.generation.Progress.Completed;
import io.convoai.chat.message.Message;
import io.convoai.platform.request.RequestId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The answers that this process writes, each by a thread of its own. */
@Component
class RunningAnswers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningAnswers.class);

    private final Map<String, RunningAnswer> running = new ConcurrentHashMap<>();
    private final AnswerWriter writer;
    private final AwaitedEndings endings;
    private final ApplicationEventPublisher readers;
    private volatile boolean open;

    RunningAnswers(AnswerWriter writer, AwaitedEndings endings, ApplicationEventPublisher readers) {
        this.writer = writer;
        this.endings = endings;
        this.readers = readers;
    }

    /** Which model writes them. */
    String model() {
        return writer.model();
    }

    Answer begin(Stored.Now stored) {
        var question = stored.question();
        var answer = new RunningAnswer(stored.lease(), stored.answerId());
        running.put(answer.messageId(), answer);
        var ending = endings.begun(answer.messageId());
        readers.publishEvent(new Accepted(question.conversationId(), question));
        startWriting(answer, stored.prompt());
        return new Answer(answer.messageId(), writer.model(), ending, answer.deltas()::readAlong);
    }

    /** Null when it does not run here, or is somebody else's. */
    @Nullable RunningAnswer find(String messageId, String uid) {
        var answer = running.get(messageId);
        return answer != null && answer.lease().uid().equals(uid) ? answer : null;
    }

    boolean isWriting(Lease lease) {
        return running.values().stream().anyMatch(answer -> answer.lease().equals(lease));
    }

    void ended(Message answer) {
        readers.publishEvent(new Completed(answer.conversationId(), answer));
        endings.ended(answer);
    }

    private void startWriting(RunningAnswer answer, Prompt prompt) {
        var requestId = RequestId.of(RequestId.current());
        Thread.ofVirtual()
                .name("answer-" + answer.messageId())
                .start(() -> RequestId.during(requestId, () -> write(answer, prompt)));
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
            endings.givenUp(answer.messageId(), e);
        } finally {
            running.remove(answer.messageId());
        }
    }

    @Override
    public void start() {
        open = true;
    }

    /** What runs is stored as interrupted before the process goes. */
    @Override
    public void stop(Runnable stopped) {
        open = false;
        var all = endings.allOf(running.keySet());
        running.values().forEach(answer -> answer.post(new Signal.Cut("interrupted")));
        all.whenComplete((_, _) -> stopped.run());
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
