package io.convoai.platform.usage;

import static java.util.Objects.requireNonNullElse;

import io.convoai.platform.event.Event;
import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.event.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.commons.lang3.RandomStringUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The one thread that waits for Kafka; a batch may arrive twice, its ids stay the same. */
final class UsageSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UsageSender.class);
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final UsageBuffer buffer;
    private final KafkaTemplate<String, byte[]> kafka;
    private final TopicCreation topics;
    private final JsonMapper json;
    private volatile boolean running;
    private Thread thread = new Thread();

    UsageSender(
            UsageBuffer buffer,
            KafkaTemplate<String, byte[]> kafka,
            TopicCreation topics,
            JsonMapper json) {
        this.buffer = buffer;
        this.kafka = kafka;
        this.topics = topics;
        this.json = json;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("usage").start(this::sendForEver);
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (!thread.join(LAST_WORDS)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, to tell of its last calls. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void sendForEver() {
        try {
            List<Event> batch;
            do {
                batch = buffer.next(BATCH, PATIENCE).stream().map(this::event).toList();
                while (!isSent(batch) && running) {
                    Thread.sleep(RETRY);
                }
            } while (running || !batch.isEmpty());
        } catch (InterruptedException e) {
            LOG.debug("Stopped while Kafka is away");
        }
    }

    private boolean isSent(List<Event> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return true;
        }
        try {
            topics.create(Set.of(Topics.USAGE));
            CompletableFuture.allOf(
                            batch.stream()
                                    .map(event -> kafka.send(event.toRecord(Topics.USAGE)))
                                    .toArray(CompletableFuture[]::new))
                    .get();
            return true;
        } catch (ExecutionException | RuntimeException e) {
            LOG.debug("Usage waits", e);
            return false;
        }
    }

    private Event event(ApiCalled call) {
        return new Event(
                "use_" + RandomStringUtils.secure().nextAlphanumeric(16),
                call.service(),
                "api_called",
                call.time(),
                call.requestId(),
                requireNonNullElse(call.uid(), "anonymous"),
                call.requestId(),
                0,
                json.writeValueAsBytes(call));
    }
}
