package io.convoai.bench.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each part of a platform, and the load itself, has used of the processors so far. */
public record ProcessorTime(Map<String, Duration> used) {

    static ProcessorTime of(Map<String, Long> pids) {
        var used = new LinkedHashMap<String, Duration>();
        pids.forEach((name, pid) -> used.put(name, of(ProcessHandle.of(pid).stream())));
        used.put("load", of(Stream.of(ProcessHandle.current())));
        return new ProcessorTime(used);
    }

    /** Who used how much of what all used since then, in percent. */
    public String sharesSince(ProcessorTime before) {
        var since = new LinkedHashMap<String, Long>();
        used.forEach((name, now) ->
                since.put(name, now.minus(before.used().getOrDefault(name, now)).toMillis()));
        double all = Math.max(1, since.values().stream().mapToLong(Long::longValue).sum());
        return since.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(part -> "%s %.0f %%".formatted(part.getKey(), 100 * part.getValue() / all))
                .collect(Collectors.joining(", "));
    }

    /** With its children, of which PostgreSQL has one for each connection. */
    private static Duration of(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
