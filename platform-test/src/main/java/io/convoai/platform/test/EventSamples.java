package io.convoai.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.support.JdbcUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What producers publish, as {@code docs/events.md} shows it. A consumer reads each sample with its
 * own record, so that the two keep in step though neither knows the other.
 */
public final class EventSamples {

    private static final Pattern PART =
            Pattern.compile("(?s)<!-- events of ([a-z-]+) -->\n(.*?)<!-- -->");
    private static final Pattern SAMPLE =
            Pattern.compile("(?s)### `([a-z_]+)`\n.*?```json\n(.*?)\n```");

    private EventSamples() {}

    public static Map<String, Event> byType() throws IOException {
        var samples = new LinkedHashMap<String, Event>();
        for (var part : PART.matcher(Files.readString(EventPage.PAGE)).results().toList()) {
            for (var sample : SAMPLE.matcher(part.group(2)).results().toList()) {
                var type = sample.group(1);
                samples.put(type, EventSample.arrived(part.group(1), type, sample.group(2)));
            }
        }
        return samples;
    }

    /**
     * The types that a module reads: each of its records is named as an event that somebody
     * publishes, and asks for nothing that is not sent.
     */
    public static List<String> readBy(String module) throws IOException {
        var samples = byType();
        var types = new ArrayList<String>();
        for (var record : EventRecords.readBy(module)) {
            var type = JdbcUtils.convertPropertyNameToUnderscoreName(record.getSimpleName());
            var sample = samples.get(type);
            if (sample == null) {
                throw new AssertionError("%s: nobody publishes %s".formatted(record, type));
            }
            assertThat(sample.data(record)).isNotNull();
            assertThat(JsonMapper.shared().readTree(sample.body()).propertyNames())
                    .as("what %s sends, of which %s reads", type, record)
                    .containsAll(fieldsOf(record));
            types.add(type);
        }
        return types;
    }

    private static List<String> fieldsOf(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(part -> JdbcUtils.convertPropertyNameToUnderscoreName(part.getName()))
                .toList();
    }
}
