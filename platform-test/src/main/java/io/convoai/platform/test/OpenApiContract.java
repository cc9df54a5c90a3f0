package io.convoai.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds {@code /openapi.json} against the committed document that the frontend's client is made
 * from. After a wanted change run the test with {@code -Dopenapi.write=true} and commit the file.
 */
public final class OpenApiContract {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .build();

    private OpenApiContract() {}

    public static void check(MockMvcTester http, String service) throws IOException {
        var committed = Path.of("..", "frontend", "openapi", service + ".json");
        var served = http.get().uri("/openapi.json").exchange().getResponse().getContentAsString();
        var sorted = JSON.writeValueAsString(JSON.readValue(served, Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, sorted);
        }
        assertThat(committed)
                .as("%s as served; -Dopenapi.write=true writes it anew", committed)
                .hasContent(sorted);
    }
}
