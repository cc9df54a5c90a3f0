package io.convoai.bench.chat;

import io.convoai.bench.platform.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * How often chat-service waits for the database before the first delta: each time that its driver
 * writes to the database's port and then reads, as the JVM's own recording saw it.
 */
record DatabaseTrips(Jvm chat, int databasePort) {

    private static final int QUESTIONS = 20;
    private static final String OURS = "io.convoai.chat";
    private static final String READ = "jdk.SocketRead";
    private static final Set<String> TALKS = Set.of("jdk.SocketWrite", READ);
    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0">
              <event name="jdk.SocketWrite">
                <setting name="enabled">true</setting>
                <setting name="stackTrace">true</setting>
                <setting name="threshold">0 ns</setting>
                <setting name="throttle">off</setting>
              </event>
              <event name="jdk.SocketRead">
                <setting name="enabled">true</setting>
                <setting name="threshold">0 ns</setting>
                <setting name="throttle">off</setting>
              </event>
            </configuration>
            """;

    /** The median of all questions, each one alone. */
    Trips before(Talk talk) throws IOException, InterruptedException {
        var settings = Files.writeString(Files.createTempFile("convoai-bench", ".jfc"), SETTINGS);
        var waits = new ArrayList<Wait>();
        var recording =
                chat.recorded(
                        settings,
                        () -> {
                            for (int question = 0; question < QUESTIONS; question++) {
                                waits.add(Wait.of(talk));
                            }
                        });
        try {
            var requests = requests(recording);
            return waits.stream()
                    .map(wait -> wait.trips(requests))
                    .sorted(Comparator.comparingInt(Trips::count))
                    .toList()
                    .get(QUESTIONS / 2);
        } finally {
            Files.delete(recording);
            Files.delete(settings);
        }
    }

    private List<Request> requests(Path recording) throws IOException {
        var requests = new ArrayList<Request>();
        var writing = new HashSet<Long>();
        for (var event : talksWithDatabase(recording)) {
            var thread = event.getThread().getJavaThreadId();
            if (event.getEventType().getName().equals(READ)) {
                writing.remove(thread);
            } else if (writing.add(thread)) {
                requests.add(new Request(event.getStartTime(), asker(event)));
            }
        }
        if (requests.isEmpty()) {
            throw new Failure("The recording of chat-service holds no request to the database.");
        }
        return requests;
    }

    private List<RecordedEvent> talksWithDatabase(Path recording) throws IOException {
        return RecordingFile.readAllEvents(recording).stream()
                .filter(event -> TALKS.contains(event.getEventType().getName()))
                .filter(event -> event.getInt("port") == databasePort)
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
    }

    /** Which of chat's own classes; empty for what goes on beside all answers, as the relay. */
    private static String asker(RecordedEvent event) {
        return event.getStackTrace() == null
                ? ""
                : event.getStackTrace().getFrames().stream()
                        .map(frame -> frame.getMethod())
                        .filter(method -> method.getType().getName().startsWith(OURS))
                        .map(method -> simple(method.getType().getName()) + "." + method.getName())
                        .filter(name -> !name.contains("$$"))
                        .findFirst()
                        .orElse("");
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /**
     * @param askers who asked how often, to be read by people
     */
    record Trips(int count, String askers) {}

    private record Request(Instant time, String asker) {}

    /** From the question until its first delta. */
    private record Wait(Instant from, Instant until) {

        static Wait of(Talk talk) throws IOException {
            var from = Instant.now();
            long asked = System.nanoTime();
            return new Wait(from, from.plusNanos(talk.ask().firstDeltaAt() - asked));
        }

        Trips trips(List<Request> requests) {
            var askers = new TreeMap<String, Integer>();
            requests.stream()
                    .filter(request -> !request.asker().isEmpty())
                    .filter(request -> request.time().isAfter(from))
                    .filter(request -> request.time().isBefore(until))
                    .forEach(request -> askers.merge(request.asker(), 1, Integer::sum));
            int count = askers.values().stream().mapToInt(Integer::intValue).sum();
            return new Trips(count, askers.toString());
        }
    }
}
