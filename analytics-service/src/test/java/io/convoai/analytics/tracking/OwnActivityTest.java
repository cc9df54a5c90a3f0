package io.convoai.analytics.tracking;

import static io.convoai.platform.test.Callers.person;
import static io.convoai.platform.test.Callers.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.convoai.analytics.Figures;
import io.convoai.platform.test.PlatformTest;
import java.net.URI;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class OwnActivityTest {

    private final String ada = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;

    @Test
    void an_admin_tells_what_they_did() throws Exception {
        var figures = Figures.before(http);

        var logged = log("?activity_type=export", "{\"rows\": 12}");

        assertThat(logged).hasStatusOk();
        var answer = logged.getResponse().getContentAsString();
        assertThat(JsonPath.<String>read(answer, "$.message")).isEqualTo("Activity logged");
        assertThat(figures.<Map<String, Object>>read("users/activities?user_id=" + ada, "$[0]"))
                .containsEntry("id", JsonPath.read(answer, "$.activity_id"))
                .containsEntry("username", usernameOf(ada))
                .containsEntry("activity_type", "export")
                .containsEntry("extra_data", Map.of("rows", 12))
                .containsEntry("untrusted", false);
    }

    @Test
    void there_need_not_be_more_to_tell() {
        assertThat(log("?activity_type=export", null)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?activity_type=", "?activity_type=x%00"})
    void an_activity_has_a_name(String query) {
        assertThat(log(query, "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail[0].loc")
                .asArray()
                .containsExactly("query", "activity_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "{", "{\"a\": \"\\u0000\"}"})
    void more_is_an_object(String body) {
        assertThat(log("?activity_type=x", body)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult log(String query, String body) {
        var request =
                http.post()
                        .uri(URI.create("/api/v1/analytics/track/activity" + query))
                        .with(person(ada, "analytics.write"));
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
