package io.convoai.analytics.door;

import static io.convoai.analytics.Figures.SOON;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.platform.test.PlatformTest;
import java.io.UnsupportedEncodingException;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class CsvTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;

    @Test
    void a_list_leaves_as_a_table_with_quotes_and_without_formulas() throws Exception {
        tell(userCreated(ana, "=cmd,\\\"ana\\\""));
        await().atMost(SOON).until(() -> text(activitiesOfAna("&format=csv")).contains(ana));

        var table = activitiesOfAna("&format=csv");

        assertThat(table)
                .hasStatusOk()
                .headers()
                .hasValue(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .hasValue(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8");
        assertThat(text(table).lines())
                .hasSize(2)
                .startsWith(
                        "id,user_id,username,activity_type,timestamp,ip_address,user_agent,"
                                + "extra_data,untrusted")
                .last()
                .asString()
                .contains("\"" + ana + "\",\"'=cmd,\"\"ana\"\"\",\"register\",", ",,,\"{}\",false");
    }

    @Test
    void an_empty_list_still_has_its_columns() throws Exception {
        assertThat(text(get("users/nobody/conversations?format=csv")))
                .startsWith("id,conversation_id,user_id")
                .endsWith("untrusted\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "metrics/by-role, role",
        "users/top, user_id",
        "users/list, user_id",
        "users/detailed-metrics, user_id",
        "conversations, id",
        "tokens/by-conversation, conversation_id",
        "response-times/by-user, user_id",
        "api-usage, id",
        "daily-stats, id",
    })
    void every_list_leaves_as_a_table_and_as_json(String path, String firstColumn)
            throws Exception {
        assertThat(text(get(path + "?format=csv"))).startsWith(firstColumn + ",");
        assertThat(get(path + "?format=json")).hasStatusOk().hasContentType("application/json");
        assertThat(get(path)).hasStatusOk().hasContentType("application/json");
    }

    @Test
    void a_table_may_also_be_asked_for_by_its_type() {
        assertThat(
                        http.get()
                                .uri("/api/v1/analytics/users/top")
                                .accept(MediaType.valueOf(Csv.TYPE))
                                .with(person(ana, "analytics.read")))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(Csv.TYPE);
    }

    @Test
    void another_format_is_not_had_and_a_refusal_stays_a_problem() {
        assertThat(get("users/top?format=pdf")).hasStatus(HttpStatus.NOT_ACCEPTABLE);
        assertThat(get("users/top?format=csv&limit=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(get("conversations/x/detailed?format=json")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult activitiesOfAna(String more) {
        return get("users/activities?user_id=" + ana + more);
    }

    private MvcTestResult get(String path) {
        return http.get()
                .uri("/api/v1/analytics/" + path)
                .with(person(ana, "analytics.read"))
                .exchange();
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }
}
