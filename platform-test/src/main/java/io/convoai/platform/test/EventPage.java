package io.convoai.platform.test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Holds a module's part of {@code docs/events.md} against the records that it publishes. After a
 * wanted change run the test with {@code -Devents.write=true} and commit the page.
 */
public final class EventPage {

    static final Path PAGE = Path.of("..", "docs", "events.md");

    private static final Pattern FIRST_SENTENCE =
            Pattern.compile(
                    "(?s)/\\*\\*[\\s*]*((?:\\{@code |[^@])+?\\.)(?=[\\s*]).*?\\*/\\s*(?:public )?record ");

    private EventPage() {}

    public static void check(String module) throws IOException {
        var committed = Files.readString(PAGE);
        var place =
                Pattern.compile("(?s)(<!-- events of %s -->\n).*?(<!-- -->)".formatted(module))
                        .matcher(committed);
        assertThat(place.find()).as("%s has a place for the events of %s", PAGE, module).isTrue();
        var described = new StringBuilder();
        for (var event : EventRecords.publishedBy(module)) {
            described.append(description(module, event));
        }
        var written =
                place.replaceFirst("$1" + Matcher.quoteReplacement(described.toString()) + "$2");
        if (Boolean.getBoolean("events.write")) {
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE)
                .as("%s as the records say; -Devents.write=true writes it anew", PAGE)
                .hasContent(written);
    }

    private static String description(String module, Class<?> event) throws IOException {
        var words =
                Stream.of(sentence(module, event), nullable(event))
                        .filter(text -> !text.isEmpty())
                        .collect(joining(" ", "", "\n\n"));
        return "### `%s`\n\n%s```json\n%s\n```\n\n"
                .formatted(
                        JdbcUtils.convertPropertyNameToUnderscoreName(event.getSimpleName()),
                        words.isBlank() ? "" : words,
                        EventSample.of(event));
    }

    private static String sentence(String module, Class<?> event) throws IOException {
        var source =
                Path.of("..", module, "src", "main", "java")
                        .resolve(event.getName().replace('.', '/') + ".java");
        var javadoc = FIRST_SENTENCE.matcher(Files.readString(source));
        return javadoc.find()
                ? javadoc.group(1)
                        .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                        .replaceAll("\\{@code ([^}]+)}", "`$1`")
                : "";
    }

    private static String nullable(Class<?> event) {
        var names =
                Arrays.stream(event.getRecordComponents())
                        .filter(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(part ->
                                "`"
                                        + JdbcUtils.convertPropertyNameToUnderscoreName(
                                                part.getName())
                                        + "`")
                        .collect(joining(", "));
        return names.isEmpty() ? "" : "May be null: " + names + ".";
    }
}
