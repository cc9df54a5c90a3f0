package io.convoai.chat.generation;

import io.convoai.chat.generation.Progress.Completed;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How answers end and how long they take, for whoever watches the service. */
@Component
class AnswerMeters {

    private final MeterRegistry meters;

    AnswerMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventListener
    void on(Completed completed) {
        var answer = completed.answer();
        if (answer.responseTimeMs() != null) {
            meters.timer("convoai.answer", "status", answer.status())
                    .record(Duration.ofMillis(answer.responseTimeMs()));
        }
        if (answer.error() != null) {
            meters.counter("convoai.model.failures", "code", answer.error().code()).increment();
        }
    }
}
