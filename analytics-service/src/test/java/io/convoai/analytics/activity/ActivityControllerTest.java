package io.convoai.analytics.activity;

import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.conversation;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static io.convoai.analytics.Told.userSigned;
import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.platform.test.PlatformTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ActivityControllerTest {

    private static final String PATH = "/api/v1/analytics/users/activities";
    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String conversation = RandomStringUtils.secure().nextAlphanumeric(12);

    @Autowired MockMvcTester http;

    @Test
    void activities_are_shown_newest_first_under_the_persons_one_name() {
        anaSignsInAndWrites();

        var response = read("?user_id=" + ana);

        assertThat(response)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].activity_type")
                .asArray()
                .containsExactly("message_received", "conversation_started", "login", "register");
        assertThat(response)
                .bodyJson()
                .extractingPath("$[*].username")
                .asArray()
                .containsOnly("ana_" + ana.substring(0, 4));
        assertThat(response)
                .bodyJson()
                .extractingPath("$[1]")
                .asMap()
                .containsEntry("user_id", ana)
                .containsEntry("timestamp", "2026-03-01T12:00:00Z")
                .containsEntry("ip_address", null)
                .containsEntry("user_agent", null)
                .extractingByKey("extra_data")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("conversation_id", conversation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&limit=1                                              | message_received",
                "&skip=2&limit=1                                       | login",
                "&skip=9                                               |",
                "&start_date=2026-03-02                                | message_received",
                "&end_date=2026-03-01                                  | conversation_started,login,register",
                "&start_date=2026-03-01T11:00:00&end_date=2026-03-01T11:00:00Z | login",
                "&start_date=2026-03-01T12:00:00%2B01:00&end_date=2026-03-01T11:30:00.5 | login",
            })
    void activities_are_chosen_by_time_and_by_page(String query, String types) {
        anaSignsInAndWrites();

        var response = read("?user_id=" + ana + query);

        assertThat(response)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].activity_type")
                .asArray()
                .containsExactlyElementsOf(types == null ? List.of() : List.of(types.split(",")));
    }

    @Test
    void nobody_knows_of_somebody_unknown() {
        assertThat(read("?user_id=nobody")).hasStatusOk().bodyText().isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=1001, limit",
        "limit=many, limit",
        "skip=-1, skip",
        "start_date=yesterday, start_date",
        "end_date=2026-02-30, end_date",
    })
    void what_cannot_be_meant_is_refused_in_convoais_form(String query, String parameter) {
        var response = read("?" + query);

        assertThat(response)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(response)
                .bodyJson()
                .extractingPath("$.detail[0].loc")
                .asArray()
                .containsExactly("query", parameter);
    }

    @Test
    void a_stranger_is_asked_to_sign_in() {
        assertThat(http.get().uri(PATH)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void a_person_without_the_permission_is_refused() {
        assertThat(http.get().uri(PATH).with(person(ana, "conversations.use")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void anaSignsInAndWrites() {
        tell(
                at(FIRST, userCreated(ana, "ana_" + ana.substring(0, 4))),
                at(FIRST.plusSeconds(3_600), userSigned("in", ana)),
                at(FIRST.plusSeconds(7_200), conversation("started", conversation, ana)),
                at(FIRST.plusSeconds(86_400), messageReceived(conversation, ana)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(read("?user_id=" + ana))
                                .bodyJson()
                                .extractingPath("$")
                                .asArray()
                                .hasSize(4));
    }

    private MvcTestResult read(String query) {
        return http.get()
                .uri(URI.create(PATH + query))
                .with(person("AdaAdaAdaAdaAdaA", "analytics.read"))
                .exchange();
    }
}
