package io.convoai.analytics.erasure;

import static io.convoai.analytics.Told.conversation;
import static io.convoai.analytics.Told.event;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static io.convoai.analytics.Told.userSigned;
import static io.convoai.platform.test.Callers.person;
import static io.convoai.platform.test.Callers.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.analytics.Figures;
import io.convoai.platform.test.PlatformTest;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class EraseUserTest {

    private static final String ADA = "AdaAdaAdaAdaAdaA";

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String name = "ana_" + ana;
    private final String conversation = RandomStringUtils.secure().nextAlphanumeric(12);

    @Autowired MockMvcTester http;

    private Figures figures;

    @BeforeEach
    void anaTalks() {
        figures = Figures.before(http);
        tell(
                userCreated(ana, name),
                conversation("started", conversation, ana),
                messageReceived(conversation, ana),
                messageSent(conversation, ana, 5, 1_000));
        figures.awaitMoved("total_messages", 2);
        figures.awaitMoved("active_conversations", 1);
        figures.awaitMoved("total_users", 1);
    }

    @Test
    void a_person_is_forgotten_and_the_sums_stay() {
        assertThat(erase(name))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"deleted_counts": {"user_activities": 3, "message_metrics": 2,
                                            "conversation_metrics": 1, "user_profiles": 1},
                         "deleted_by": "%s"}
                        """
                                .formatted(usernameOf(ADA)));

        figures.awaitMoved("total_messages", 2);
        figures.awaitMoved("total_users", 1);
        figures.awaitMoved("total_conversations", 1);
        figures.awaitMoved("active_conversations", 0);
        assertNothingShows();
        assertThat(erase(name)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_deleted_account_is_forgotten_and_nothing_late_brings_it_back() {
        tell(event("auth", "account_deleted", ana, "{\"uid\": \"%s\"}".formatted(ana)));
        figures.awaitMoved("active_conversations", 0);

        tell(userSigned("out", ana), userCreated(ana, name), messageReceived("c", ana));

        figures.awaitMoved("total_messages", 3);
        figures.awaitMoved("total_users", 1);
        assertNothingShows();
    }

    @Test
    void nobody_is_not_found() {
        assertThat(erase("nobody_" + ana))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("User not found");
    }

    @Test
    void who_may_only_read_forgets_nobody() {
        var path = "/api/v1/analytics/users/" + name;

        assertThat(http.delete().uri(path)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.delete().uri(path).with(person(ADA, "analytics.read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void assertNothingShows() {
        for (var list :
                List.of(
                        "users/activities?user_id=" + ana,
                        "users/detailed-metrics?user_id=" + ana,
                        "users/" + ana + "/conversations")) {
            assertThat(figures.<List<Object>>read(list, "$")).as(list).isEmpty();
        }
        assertThat(figures.<List<Object>>read("users/list", "$[*].user_id")).doesNotContain(ana);
        assertThat(figures.get("conversations/" + conversation + "/detailed"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult erase(String username) {
        return http.delete()
                .uri("/api/v1/analytics/users/{username}", username)
                .with(person(ADA, "analytics.write"))
                .exchange();
    }
}
