package io.convoai.analytics.person;

import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static io.convoai.analytics.Told.userSigned;
import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.convoai.platform.test.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class PeopleControllerTest {

    private static final String TOP = "/api/v1/analytics/users/top";
    private static final String LIST = "/api/v1/analytics/users/list";

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String ben = RandomStringUtils.secure().nextAlphanumeric(16);
    private final Instant today = Instant.now();
    private final Instant yesterday = today.truncatedTo(ChronoUnit.DAYS).minusSeconds(1);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void anaActsTodayAndBenActedMoreYesterday() {
        jdbc.sql("truncate person, activity, presence").update();
        tell(
                at(yesterday.minusSeconds(5), userCreated(ben, "ben")),
                at(yesterday, messageReceived("c1", ben)),
                at(yesterday.minusSeconds(2), messageReceived("c1", ben)),
                messageSent("c2", RandomStringUtils.secure().nextAlphanumeric(16), 1, 1),
                at(today, userSigned("in", ana)),
                messageReceived("c3", ana));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read(TOP, "$[*].activity_count").equals(List.of(3, 2)));
    }

    @Test
    void who_did_most_stands_first() throws Exception {
        assertThat(get(TOP))
                .bodyJson()
                .isEqualTo(
                        """
                        [{"user_id": "%s", "username": "ben", "activity_count": 3},
                         {"user_id": "%s", "username": null, "activity_count": 2}]
                        """
                                .formatted(ben, ana));
        assertThat(read(TOP + "?limit=1", "$[*].user_id")).containsExactly(ben);
    }

    @Test
    void who_did_something_last_stands_first() throws Exception {
        assertThat(read(LIST, "$[*].user_id")).containsExactly(ana, ben);
        assertThat(read(LIST, "$[*].is_active_today")).containsExactly(true, false);
        assertThat(read(LIST, "$[*].activity_count")).containsExactly(2, 3);
        assertThat(read(LIST, "$[*].username")).containsExactly(null, "ben");
        assertThat(read(LIST, "$[1:].last_activity")).containsExactly(yesterday.toString());
    }

    @ParameterizedTest
    @CsvSource({"?active_only=true, 1", "?active_only=false, 2", "?skip=1, 1", "?limit=1, 1"})
    void the_list_is_chosen_by_today_and_by_page(String query, int count) throws Exception {
        assertThat(get(LIST + query)).hasStatusOk();
        assertThat(read(LIST + query, "$[*].user_id")).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOP + "?limit=0",
                TOP + "?limit=101",
                TOP + "?limit=all",
                LIST + "?active_only=perhaps",
                LIST + "?skip=-1",
                LIST + "?limit=1001"
            })
    void what_cannot_be_meant_is_refused_in_convoais_form(String path) throws Exception {
        assertThat(get(path)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(read(path, "$.detail[*].loc[0]")).containsExactly("query");
    }

    @ParameterizedTest
    @ValueSource(strings = {TOP, LIST})
    void strangers_and_people_without_the_permission_are_refused(String path) {
        assertThat(http.get().uri(path)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri(path).with(person(ana, "conversations.use", "people.read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private List<Object> read(String path, String what) throws Exception {
        return JsonPath.read(get(path).getResponse().getContentAsString(), what);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).with(person(ana, "analytics.read")).exchange();
    }
}
