package io.convoai.platform.test;

import io.convoai.platform.event.Event;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** An event record filled with values that look like the real ones. */
final class EventSample {

    private static final Instant TIME = Instant.parse("2026-11-20T20:23:34Z");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private static final Map<String, String> IDS =
            Map.of(
                    "uid", "k3TzQ0b9XmWp2LfR",
                    "sid", "Zs8vC1dYqH5nB7eK",
                    "conversationId", "aX4kP9rTq2Lm",
                    "messageId", "7hQ2wE9sDf",
                    "requestId", "req_0v8Zk2TqP4mX6sLd");

    private static final Map<String, String> WORDS =
            Map.of(
                    "username", "rosa",
                    "status", "complete",
                    "model", "offline",
                    "code", "MODEL_TIMED_OUT",
                    "service", "chat-service",
                    "method", "GET",
                    "route", "/api/conversations/{id}");

    private static final Map<String, Integer> NUMBERS = Map.of("status", 200, "version", 2);

    private EventSample() {}

    static String of(Class<?> event) {
        var parts = event.getRecordComponents();
        try {
            var constructor =
                    event.getDeclaredConstructor(
                            Arrays.stream(parts)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            var values = Arrays.stream(parts).map(EventSample::value).toArray();
            return JSON.writeValueAsString(constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("%s cannot be made".formatted(event), e);
        }
    }

    /** As it would arrive. */
    static Event arrived(String source, String type, String json) {
        return new Event(
                "evt_0000000000000000",
                source,
                type,
                TIME,
                "subject",
                "system",
                null,
                0,
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static Object value(RecordComponent part) {
        var type = part.getType();
        var name = part.getName();
        if (type == String.class) {
            return IDS.getOrDefault(name, WORDS.getOrDefault(name, "a-" + name));
        }
        if (type == Instant.class) {
            return TIME;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == long.class || type == Long.class) {
            return NUMBERS.getOrDefault(name, 42).longValue();
        }
        if (type == int.class || type == Integer.class) {
            return NUMBERS.getOrDefault(name, 42);
        }
        if (type == List.class) {
            return List.of("user");
        }
        throw new AssertionError(
                "%s has no sample yet: add one for %s".formatted(part, type.getSimpleName()));
    }
}
