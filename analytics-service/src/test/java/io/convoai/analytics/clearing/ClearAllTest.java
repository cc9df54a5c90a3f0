package io.convoai.analytics.clearing;

import static io.convoai.analytics.Told.apiCalled;
import static io.convoai.analytics.Told.conversation;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static io.convoai.platform.test.Callers.person;
import static io.convoai.platform.test.Callers.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.convoai.analytics.Figures;
import io.convoai.platform.test.PlatformTest;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ClearAllTest {

    private static final String ADA = "AdaAdaAdaAdaAdaA";

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String conversation = RandomStringUtils.secure().nextAlphanumeric(12);

    @Autowired MockMvcTester http;

    @Test
    void all_is_forgotten_but_the_people() throws Exception {
        clear();
        var figures = Figures.before(http);
        tell(
                userCreated(ana, "ana_" + ana),
                conversation("started", conversation, ana),
                messageReceived(conversation, ana),
                messageSent(conversation, ana, 3, 1_000),
                apiCalled("null", 200));
        figures.awaitMoved("total_messages", 2);
        figures.awaitMoved("total_api_calls", 1);
        figures.awaitMoved("total_users", 1);

        var cleared = clear();

        assertThat(cleared).hasStatusOk();
        var answer = cleared.getResponse().getContentAsString();
        assertThat(JsonPath.<Map<String, Object>>read(answer, "$"))
                .containsEntry("cleared_by", usernameOf(ADA))
                .containsKeys("message", "timestamp");
        assertThat(JsonPath.<Map<String, Object>>read(answer, "$.deleted_counts"))
                .containsEntry("user_activities", 3)
                .containsEntry("conversation_metrics", 1)
                .containsEntry("message_metrics", 2)
                .containsEntry("api_usage", 1)
                .containsKey("daily_stats");
        figures.awaitMoved("total_messages", 0);
        figures.awaitMoved("total_users", 1);
        assertThat(figures.<Map<String, Object>>read("summary", "$"))
                .containsEntry("total_conversations", 0)
                .containsEntry("active_conversations", 0)
                .containsEntry("active_users_today", 0);
        for (var list : List.of("users/list", "users/top", "conversations", "api-usage")) {
            assertThat(figures.<List<Object>>read(list, "$")).as(list).isEmpty();
        }
        assertThat(figures.<String>read("users/detailed-metrics?user_id=" + ana, "$[0].username"))
                .isEqualTo("ana_" + ana);
    }

    @Test
    void the_numbers_go_on_from_nothing() {
        tell(conversation("started", conversation, ana));
        Figures.before(http)
                .awaitThat("conversations?user_id=" + ana, "$", c -> assertThat(c).hasSize(1));
        clear();
        var figures = Figures.before(http);

        tell(
                conversation("completed", conversation, ana),
                conversation("started", RandomStringUtils.secure().nextAlphanumeric(12), ana));

        figures.awaitMoved("total_conversations", 1);
        figures.awaitMoved("active_conversations", 1);
        figures.awaitMoved("active_users_today", 1);
        figures.awaitMoved("total_users", 0);
    }

    private MvcTestResult clear() {
        return http.delete()
                .uri("/api/v1/analytics/clear-all")
                .with(person(ADA, "analytics.write"))
                .exchange();
    }
}
