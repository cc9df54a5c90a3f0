package io.convoai.analytics.conversation;

import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.conversation;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.messageSent;
import static io.convoai.analytics.Told.tell;
import static io.convoai.analytics.Told.userCreated;
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
class ConversationControllerTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String ben = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String older = RandomStringUtils.secure().nextAlphanumeric(12);
    private final String newer = RandomStringUtils.secure().nextAlphanumeric(12);
    private final String bens = RandomStringUtils.secure().nextAlphanumeric(12);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    private Figures figures;

    @BeforeEach
    void anaTalksTwiceAndBenOnce() {
        jdbc.sql("truncate conversation, message").update();
        figures = Figures.before(http);
        tell(
                userCreated(ana, "ana_" + ana),
                at(NOW.minusSeconds(90_000), conversation("started", older, ana)),
                at(NOW.minusSeconds(40), conversation("started", newer, ana)),
                at(NOW.minusSeconds(30), messageReceived(newer, ana)),
                at(NOW.minusSeconds(20), messageSent(newer, ana, 40, 1_500)),
                at(NOW.minusSeconds(10), messageSent(older, ana, 5, 500)),
                at(NOW.minusSeconds(45), conversation("started", bens, ben)),
                at(NOW.minusSeconds(8), conversation("completed", bens, ben)));
        awaitThat("conversations", newer, bens, older);
        figures.awaitThat(
                "conversations",
                "$[*].message_count",
                counts -> assertThat(counts).containsExactly(2, 0, 1));
        figures.awaitThat(
                "conversations?status=ended",
                "$[*].id",
                ids -> assertThat(ids).isEqualTo(List.of(bens)));
    }

    @Test
    void conversations_are_shown_newest_first_with_their_numbers() {
        assertThat(this.<Map<String, Object>>read("conversations", "$[0]"))
                .containsEntry("id", newer)
                .containsEntry("conversation_id", newer)
                .containsEntry("user_id", ana)
                .containsEntry("username", "ana_" + ana)
                .containsEntry("role", "user")
                .containsEntry("created_at", NOW.minusSeconds(40).toString())
                .containsEntry("updated_at", NOW.minusSeconds(20).toString())
                .containsEntry("message_count", 2)
                .containsEntry("total_tokens", 40)
                .containsEntry("avg_response_time", 1.5)
                .containsEntry("status", "active")
                .containsEntry("untrusted", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user_id=ANA                       | newer older",
                "user_id=nobody                    |",
                "username=NA_                      | newer older",
                "username=%25                      |",
                "role=user                         | newer older",
                "role=unknown                      | bens",
                "status=active                     | newer older",
                "min_tokens=6                      | newer",
                "max_tokens=5                      | bens older",
                "min_messages=1&max_messages=1     | older",
                "min_response_time=0.6             | newer",
                "max_response_time=0.5&min_messages=1 | older",
                "start_date=YESTERDAY              | newer bens",
                "end_date=YESTERDAY                | older",
                "untrusted=true                    |",
                "skip=1&limit=1                    | bens",
            })
    void conversations_are_chosen_by_what_is_asked(String query, String names) {
        var asked =
                query.replace("ANA", ana).replace("YESTERDAY", NOW.minusSeconds(80_000).toString());

        assertThat(this.<List<String>>read("conversations?" + asked, "$[*].id"))
                .containsExactly(idsOf(names));
    }

    @Test
    void a_persons_conversations_are_shown_latest_first() {
        assertThat(this.<List<String>>read("users/" + ana + "/conversations", "$[*].id"))
                .containsExactly(older, newer);
        assertThat(this.<List<String>>read("users/" + ana + "/conversations?limit=1", "$[*].id"))
                .containsExactly(older);
        assertThat(this.<List<String>>read("users/nobody/conversations", "$[*].id")).isEmpty();
    }

    @Test
    void a_conversation_in_detail_shows_its_messages_without_a_word() {
        var path = "conversations/" + newer + "/detailed";

        assertThat(this.<Map<String, Object>>read(path, "$"))
                .containsEntry("conversation_id", newer)
                .containsEntry("username", "ana_" + ana)
                .containsEntry("total_tokens", 40);
        assertThat(this.<List<String>>read(path, "$.messages[*].role"))
                .containsExactly("user", "assistant");
        assertThat(this.<Map<String, Object>>read(path, "$.messages[1]"))
                .containsEntry("token_count", 40)
                .containsEntry("response_time", 1.5)
                .containsEntry("model_used", "offline")
                .containsEntry("timestamp", NOW.minusSeconds(20).toString())
                .containsKey("message_id")
                .doesNotContainKey("content");
        assertThat(this.<List<String>>read(path + "?skip=1", "$.messages[*].role"))
                .containsExactly("assistant");
    }

    @Test
    void the_dearest_conversation_stands_first() {
        assertThat(this.<List<String>>read("tokens/by-conversation", "$[*].conversation_id"))
                .startsWith(newer, older);
        assertThat(this.<Map<String, Object>>read("tokens/by-conversation?user_id=" + ana, "$[0]"))
                .containsEntry("total_tokens", 40)
                .containsEntry("message_count", 2)
                .containsEntry("avg_tokens_per_message", 20.0)
                .containsKeys("username", "created_at");
    }

    @Test
    void what_lies_in_the_trash_is_not_shown() {
        tell(conversation("deleted", newer, ana));
        awaitThat("conversations", bens, older);

        assertThat(figures.get("conversations/" + newer + "/detailed"))
                .hasStatus(HttpStatus.NOT_FOUND);

        tell(conversation("restored", newer, ana));
        awaitThat("conversations", newer, bens, older);
    }

    @Test
    void an_unknown_conversation_is_not_found() {
        assertThat(figures.get("conversations/000000000000/detailed"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Conversation not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversations?limit=1001",
                "conversations?limit=0",
                "conversations?status=asleep",
                "conversations?min_tokens=-1",
                "conversations?min_tokens=many",
                "conversations?start_date=soon",
                "conversations?untrusted=perhaps",
                "users/x/conversations?limit=201",
                "tokens/by-conversation?limit=201",
                "conversations/x/detailed?limit=1001",
            })
    void what_cannot_be_meant_is_refused_in_convoais_form(String path) throws Exception {
        var parameter = path.replaceAll(".*\\?(.*)=.*", "$1");

        var refusal = figures.get(path);

        assertThat(refusal).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refusal)
                .bodyJson()
                .extractingPath("$.detail[0].loc")
                .asArray()
                .containsExactly("query", parameter);
    }

    private String[] idsOf(String names) {
        var ids = Map.of("newer", newer, "older", older, "bens", bens);
        return names == null
                ? new String[0]
                : List.of(names.split(" ")).stream().map(ids::get).toArray(String[]::new);
    }

    private void awaitThat(String path, String... ids) {
        figures.awaitThat(path, "$[*].id", shown -> assertThat(shown).isEqualTo(List.of(ids)));
    }

    private <T> T read(String path, String what) {
        return figures.read(path, what);
    }
}
