package io.convoai.analytics.tracking;

import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
import static io.convoai.analytics.Told.userSigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.analytics.Figures;
import io.convoai.analytics.Told;
import io.convoai.platform.test.PlatformTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class TrackingOnceTest {

    @Autowired MockMvcTester http;

    private Figures figures;
    private Others others;

    @BeforeEach
    void look() {
        figures = Figures.before(http);
        others = new Others(http);
    }

    @Test
    void what_we_tell_ourselves_counts_once_whoever_is_first() {
        others.trackLogin();
        tell(userCreated(others.ana, others.name), userSigned("in", others.ana));
        awaitTrusted(false, false);

        others.trackLogin();

        awaitTrusted(false, false);
        assertThat(figures.<Integer>read("users/list?limit=1", "$[0].activity_count")).isEqualTo(2);
    }

    @Test
    void somebody_known_keeps_the_one_identity_whatever_others_call_them() {
        tell(userCreated(others.ana, others.name));
        figures.awaitMoved("total_users", 1);

        for (var called : List.of("2", others.name.toUpperCase(Locale.ROOT), others.ana)) {
            others.trackActivity(called, "opened");
        }

        figures.awaitMoved("total_users", 1);
        figures.awaitThat(
                activitiesOfAna() + "&activity_type=opened",
                "$[*].username",
                names ->
                        assertThat(names)
                                .isEqualTo(List.of(others.name, others.name, others.name)));
    }

    @Test
    void a_conversation_of_ours_is_not_deleted_by_others() {
        tell(Told.conversation("started", others.conversation, others.ana));
        figures.awaitMoved("active_conversations", 1);

        others.trackConversation("created");
        others.trackConversation("deleted");

        figures.awaitMoved("total_conversations", 1);
        figures.awaitMoved("active_conversations", 1);
        assertThat(figures.<Boolean>read("conversations?user_id=" + others.ana, "$[0].untrusted"))
                .isFalse();
    }

    @Test
    void a_conversation_that_we_hear_of_later_counts_once() {
        others.trackConversation("created");
        tell(Told.conversation("started", others.conversation, others.ana));

        figures.awaitThat(
                "conversations?user_id=" + others.ana,
                "$[*].untrusted",
                untrusted -> assertThat(untrusted).isEqualTo(List.of(false)));
        figures.awaitMoved("total_conversations", 1);
    }

    @Test
    void a_message_that_we_hear_of_later_takes_the_place_of_what_others_told() {
        others.trackConversation("created");
        others.trackMessage(30, 1.5);
        figures.awaitMoved("total_tokens", 30);

        tell(
                messageSent(
                        others.message,
                        others.conversation,
                        others.ana,
                        "\"tokens\": 7, \"status\": \"complete\""));
        figures.awaitMoved("total_tokens", 7);
        others.trackMessage(99, 9);

        figures.awaitMoved("total_tokens", 7);
        figures.awaitMoved("total_messages", 1);
        assertThat(figures.<Map<String, Object>>read("conversations?user_id=" + others.ana, "$[0]"))
                .containsEntry("message_count", 1)
                .containsEntry("total_tokens", 7)
                .containsEntry("avg_response_time", 0);
        assertThat(figures.<List<Object>>read("response-times/by-user?limit=200", "$[*].user_id"))
                .doesNotContain(others.ana);
    }

    @Test
    void a_profile_is_kept_once_and_ours_is_not_changed() {
        others.sync("role=admin&email=ana@example.com");
        others.sync("role=");
        figures.awaitMoved("total_users", 1);
        assertThat(figures.<String>read(metricsOfAna(), "$[0].role")).isEqualTo("admin");

        tell(userCreated(others.ana, others.name));
        figures.awaitThat(
                metricsOfAna(), "$[*].role", roles -> assertThat(roles).isEqualTo(List.of("user")));
        others.sync("role=admin");

        figures.awaitMoved("total_users", 1);
        assertThat(figures.<String>read(metricsOfAna(), "$[0].role")).isEqualTo("user");
    }

    private void awaitTrusted(Boolean... untrusted) {
        figures.awaitThat(
                activitiesOfAna(),
                "$[*].untrusted",
                told -> assertThat(told).isEqualTo(List.of(untrusted)));
    }

    private String activitiesOfAna() {
        return "users/activities?user_id=" + others.ana;
    }

    private String metricsOfAna() {
        return "users/detailed-metrics?user_id=" + others.ana;
    }
}
