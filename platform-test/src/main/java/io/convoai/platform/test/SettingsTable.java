package io.convoai.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a module's table in {@code docs/operations.md} against the typed records that bind its
 * settings. After a wanted change run the test with {@code -Dsettings.write=true} and commit the
 * page.
 */
public final class SettingsTable {

    private static final Path PAGE = Path.of("..", "docs", "operations.md");
    private static final String METADATA =
            "../%s/target/classes/META-INF/spring-configuration-metadata.json";
    private static final String PLATFORM = "platform";
    private static final String HEAD = "| setting | default | what it is |\n| --- | --- | --- |\n";

    private SettingsTable() {}

    public static void check(String module) throws IOException {
        var committed = Files.readString(PAGE);
        var place =
                Pattern.compile("(?s)(<!-- settings of %s -->\n).*?(<!-- -->)".formatted(module))
                        .matcher(committed);
        assertThat(place.find()).as("%s has a place for the settings of %s", PAGE, module).isTrue();
        var table = Matcher.quoteReplacement(HEAD + rows(module));
        var written = place.replaceFirst("$1" + table + "$2");
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE)
                .as("%s as the records say; -Dsettings.write=true writes it anew", PAGE)
                .hasContent(written);
    }

    /** What platform lists already counts for every service and is not said again. */
    private static String rows(String module) throws IOException {
        var shared =
                module.equals(PLATFORM)
                        ? Set.of()
                        : properties(PLATFORM)
                                .map(SettingsTable::nameOf)
                                .collect(Collectors.toSet());
        return properties(module)
                .filter(property -> !shared.contains(nameOf(property)))
                .map(SettingsTable::row)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<JsonNode> properties(String module) throws IOException {
        var metadata = Files.readString(Path.of(METADATA.formatted(module)));
        return JsonMapper.shared().readTree(metadata).get("properties").valueStream();
    }

    private static String nameOf(JsonNode property) {
        return property.get("name").asString().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static String row(JsonNode property) {
        var name = nameOf(property);
        var description = property.path("description").asString("");
        assertThat(description).as("@param of %s in its settings record", name).isNotBlank();
        return "| `%s` | %s | %s |"
                .formatted(name, valueOf(property.path("defaultValue")), description);
    }

    private static String valueOf(JsonNode value) {
        var text =
                value.isArray()
                        ? value.valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(","))
                        : value.asString("");
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
