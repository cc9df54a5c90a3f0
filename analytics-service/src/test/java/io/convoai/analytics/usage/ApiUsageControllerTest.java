package io.convoai.analytics.usage;

import static io.convoai.analytics.Told.apiCalled;
import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.analytics.Figures;
import io.convoai.platform.test.PlatformTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class ApiUsageControllerTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    private Figures figures;

    @BeforeEach
    void anaAndSomebodyCall() {
        jdbc.sql("truncate api_call").update();
        figures = Figures.before(http);
        tell(
                at(NOW, apiCalled("\"%s\"".formatted(ana), 200)),
                at(NOW.minusSeconds(90_000), apiCalled("null", 404)));
        figures.awaitThat(
                "api-usage",
                "$[*].status_code",
                codes -> assertThat(codes).isEqualTo(List.of(200, 404)));
    }

    @Test
    void calls_are_shown_newest_first() {
        assertThat(figures.<Map<String, Object>>read("api-usage", "$[0]"))
                .containsEntry("endpoint", "/api/conversations/{id}")
                .containsEntry("method", "GET")
                .containsEntry("user_id", ana)
                .containsEntry("timestamp", NOW.toString())
                .containsEntry("status_code", 200)
                .containsEntry("response_time", 0.012)
                .containsEntry("error_message", null)
                .containsKey("id");
    }

    @ParameterizedTest
    @CsvSource({
        "user_id=ANA, 200",
        "endpoint=/api/conversations/%7Bid%7D, 200 404",
        "endpoint=/nothing,",
        "start_date=YESTERDAY, 200",
        "end_date=YESTERDAY, 404",
        "untrusted=true,",
        "limit=1, 200",
        "skip=1, 404",
    })
    void calls_are_chosen_by_what_is_asked(String query, String codes) {
        var asked =
                query.replace("ANA", ana).replace("YESTERDAY", NOW.minusSeconds(80_000).toString());

        assertThat(figures.<List<Integer>>read("api-usage?" + asked, "$[*].status_code"))
                .isEqualTo(
                        codes == null
                                ? List.of()
                                : List.of(codes.split(" ")).stream()
                                        .map(Integer::valueOf)
                                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1001", "skip=-1", "start_date=soon", "end_date=2026-13-01"})
    void what_cannot_be_meant_is_refused_in_convoais_form(String query) {
        assertThat(figures.get("api-usage?" + query))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail[0].loc")
                .asArray()
                .containsExactly("query", query.replaceAll("=.*", ""));
    }
}
