package io.convoai.analytics.person;

import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.rolesChanged;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.analytics.Figures;
import io.convoai.analytics.Told;
import io.convoai.platform.test.PlatformTest;
import java.time.Instant;
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
class PersonMetricsControllerTest {

    private static final Instant NOW = Instant.now();

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String ben = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String conversation = RandomStringUtils.secure().nextAlphanumeric(12);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    private Figures figures;

    @BeforeEach
    void anaTalksAndBenWaitsLonger() {
        jdbc.sql("truncate person, person_total, role_total, response_time").update();
        figures = Figures.before(http);
        tell(
                at(NOW.minusSeconds(90_000), userCreated(ana, "ana_" + ana)),
                at(NOW.minusSeconds(80_000), userCreated(ben, "ben_" + ben)),
                at(NOW.minusSeconds(9), Told.conversation("started", conversation, ana)),
                at(NOW.minusSeconds(8), messageReceived(conversation, ana)),
                messageSent(conversation, ana, 40, 1_000),
                messageSent(conversation, ana, 2, 2_000),
                messageSent("c2", ben, 5, 4_000));
        awaitMessages(3, 1);
    }

    @Test
    void people_are_shown_with_all_they_use() {
        assertThat(this.<Map<String, Object>>read("users/detailed-metrics", "$[0]"))
                .containsEntry("user_id", ana)
                .containsEntry("username", "ana_" + ana)
                .containsEntry("role", "user")
                .containsEntry("total_conversations", 1)
                .containsEntry("total_messages", 3)
                .containsEntry("total_tokens", 42)
                .containsEntry("avg_response_time", 1.5)
                .containsEntry("untrusted", false)
                .containsKeys("first_activity", "last_activity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user_id=ANA            | ana",
                "username=NA_           | ana",
                "username=%25           |",
                "role=user              | ana ben",
                "role=admin             |",
                "min_tokens=42          | ana",
                "min_tokens=0           | ana ben",
                "max_tokens=41          | ben",
                "min_messages=2         | ana",
                "max_messages=2         | ben",
                "min_response_time=1.6  | ben",
                "max_response_time=1.5  | ana",
                "start_date=YESTERDAY   | ana",
                "end_date=YESTERDAY     | ben",
                "untrusted=true         |",
                "limit=1                | ana",
                "skip=1                 | ben",
            })
    void people_are_chosen_by_what_is_asked(String query, String names) {
        var asked =
                query.replace("ANA", ana).replace("YESTERDAY", NOW.minusSeconds(70_000).toString());
        var ids = Map.of("ana", ana, "ben", ben);

        assertThat(this.<List<String>>read("users/detailed-metrics?" + asked, "$[*].user_id"))
                .isEqualTo(
                        names == null
                                ? List.of()
                                : List.of(names.split(" ")).stream().map(ids::get).toList());
    }

    @Test
    void numbers_by_role_go_where_the_person_goes() {
        assertThat(this.<List<Map<String, Object>>>read("metrics/by-role", "$"))
                .singleElement()
                .satisfies(users ->
                        assertThat(users)
                                .containsEntry("role", "user")
                                .containsEntry("user_count", 2)
                                .containsEntry("total_users", 2)
                                .containsEntry("total_conversations", 1)
                                .containsEntry("total_messages", 4)
                                .containsEntry("total_tokens", 47)
                                .containsEntry("avg_response_time", 2.3333));

        tell(rolesChanged(ana, "admin"));
        figures.awaitThat(
                "metrics/by-role",
                "$[*].role",
                roles -> assertThat(roles).isEqualTo(List.of("admin", "user")));
        tell(messageSent(conversation, ana, 8, 3_000));
        awaitMessages(4, 1);

        assertThat(this.<List<Integer>>read("metrics/by-role", "$[*].user_count"))
                .containsExactly(1, 1);
        assertThat(this.<List<Integer>>read("metrics/by-role", "$[*].total_tokens"))
                .containsExactly(50, 5);
        assertThat(this.<List<Double>>read("metrics/by-role", "$[*].avg_response_time"))
                .containsExactly(2.0, 4.0);
    }

    @Test
    void who_waits_longest_stands_first() {
        assertThat(this.<List<String>>read("response-times/by-user", "$[*].user_id"))
                .containsExactly(ben, ana);
        assertThat(this.<Map<String, Object>>read("response-times/by-user", "$[1]"))
                .containsEntry("username", "ana_" + ana)
                .containsEntry("avg_response_time", 1.5)
                .containsEntry("min_response_time", 1.0)
                .containsEntry("max_response_time", 2.0)
                .containsEntry("message_count", 2);
        assertThat(this.<List<String>>read("response-times/by-user?limit=1", "$[*].user_id"))
                .containsExactly(ben);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users/detailed-metrics?limit=501",
                "users/detailed-metrics?limit=0",
                "users/detailed-metrics?max_tokens=few",
                "users/detailed-metrics?min_response_time=-1",
                "response-times/by-user?limit=201",
                "response-times/by-user?skip=-1",
            })
    void what_cannot_be_meant_is_refused_in_convoais_form(String path) {
        assertThat(figures.get(path))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail[0].loc")
                .asArray()
                .containsExactly("query", path.replaceAll(".*\\?(.*)=.*", "$1"));
    }

    private void awaitMessages(int ofAna, int ofBen) {
        figures.awaitThat(
                "users/detailed-metrics",
                "$[*].total_messages",
                counts -> assertThat(counts).isEqualTo(List.of(ofAna, ofBen)));
        figures.awaitThat(
                "users/detailed-metrics",
                "$[*].username",
                names -> assertThat(names).doesNotContainNull());
    }

    private <T> T read(String path, String what) {
        return figures.read(path, what);
    }
}
