package io.convoai.platform.usage;

import static java.util.Objects.requireNonNullElse;

import io.convoai.platform.event.Event;
import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.event.Topics;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.commons.lang3.RandomStringUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The one thread that waits for Kafka; a batch may arrive twice, its ids stay the same. */
final class UsageSender {

    private static final Logger LOG = LoggerFactory.getLogger(UsageSender.class);
    private static final int BATCH = 500;

    /** Carrying one costs as much as carrying a hundred: what comes meanwhile goes together. */
    private static final Duration GATHERING = Duration.ofMillis(250);

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final UsageBuffer buffer;
    private final KafkaTemplate<String, byte[]> kafka;
    private final TopicCreation topics;
    private final JsonMapper json;
    private volatile boolean running = true;
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

    @PostConstruct
    void start() {
        thread = Thread.ofPlatform().daemon().name("usage").start(this::sendForEver);
    }

    /** After the web server has stopped, to tell of its last calls. */
    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        if (!thread.join(LAST_WORDS)) {
            thread.interrupt();
        }
    }

    private void sendForEver() {
        try {
            while (running) {
                Thread.sleep(GATHERING);
                sendAll();
            }
            sendAll();
        } catch (InterruptedException e) {
            LOG.debug("Stopped while Kafka is away");
        }
    }

    private void sendAll() throws InterruptedException {
        for (var calls = buffer.next(BATCH); !calls.isEmpty(); calls = buffer.next(BATCH)) {
            var batch = calls.stream().map(this::event).toList();
            while (!isSent(batch) && running) {
                Thread.sleep(RETRY);
            }
        }
    }

    private boolean isSent(List<Event> batch) throws InterruptedException {
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
