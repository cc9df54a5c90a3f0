package io.convoai.analytics.intake;

import static io.convoai.analytics.Figures.SOON;
import static io.convoai.analytics.Told.event;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.tell;
import static io.convoai.platform.test.Callers.person;
import static io.convoai.platform.test.Callers.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.convoai.analytics.AwayDatabase;
import io.convoai.analytics.Figures;
import io.convoai.platform.event.Event;
import io.convoai.platform.test.PlatformTest;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class DeadLetterTest {

    private static final String PATH = "/api/v1/analytics/dead-letters";
    private static final String ADA = "AdaAdaAdaAdaAdaA";

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String conversation = RandomStringUtils.secure().nextAlphanumeric(12);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired JdbcConnectionDetails database;

    private Figures figures;

    @BeforeEach
    void forget() {
        jdbc.sql("truncate dead_letter").update();
        figures = Figures.before(http);
    }

    @Test
    void a_poisoned_event_is_parked_and_its_neighbours_count() {
        var headless = messageReceived(conversation, ana).toRecord("convoai.chat.v1");
        headless.headers().remove("ce_type");
        var broken = received("{\"uid\": 1");
        var without = received("{\"uid\": null}");
        var unstorable = received(messageOfAna("\\u0000"));

        tell(messageReceived(conversation, ana));
        tell(headless);
        tell(messageReceived(conversation, ana), broken, without, unstorable);
        tell(messageReceived(conversation, ana));

        figures.awaitMoved("total_messages", 3);
        awaitParked(4);
        var reasons = this.<List<String>>read("?limit=100", "$.items[*].reason");
        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "NOT_AN_EVENT", "UNREADABLE", "UNREADABLE", "NOT_COUNTED");
    }

    @Test
    void a_dead_letter_tells_what_it_was_and_keeps_its_words_to_itself() {
        var broken = received("{\"uid\": 1");

        tell(broken);
        awaitParked(1);

        assertThat(this.<Map<String, Object>>read("", "$.items[0]"))
                .containsEntry("topic", "convoai.chat.v1")
                .containsEntry("event_id", broken.id())
                .containsEntry("type", "message_received")
                .containsEntry("replayed_at", null)
                .containsKeys("partition", "offset", "parked_at")
                .doesNotContainKeys("original", "body");
    }

    @Test
    void a_replayed_event_counts_once() {
        var id = parkedForTheDatabase();

        assertThat(replay(id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.replayed_by")
                .isEqualTo(usernameOf(ADA));
        figures.awaitMoved("total_messages", 1);

        assertThat(replay(id)).hasStatus(HttpStatus.CONFLICT);
        figures.awaitMoved("total_messages", 1);
        assertThat(this.<List<String>>read("?replayed=true", "$.items[*].id")).containsExactly(id);
        assertThat(this.<List<String>>read("?replayed=false", "$.items[*].id")).isEmpty();
    }

    @Test
    void while_the_database_is_away_nothing_is_replayed_and_nothing_is_lost() {
        var id = parkedForTheDatabase();

        new AwayDatabase(database, http)
                .during(() ->
                        assertThat(replay(id))
                                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                                .bodyJson()
                                .extractingPath("$.code")
                                .isEqualTo("DATABASE_UNAVAILABLE"));

        assertThat(replay(id)).hasStatusOk();
        figures.awaitMoved("total_messages", 1);
    }

    @Test
    void what_fails_again_stays_parked() {
        tell(received("{\"uid\": 1"));
        awaitParked(1);
        var id = this.<String>read("", "$.items[0].id");

        var refusal = replay(id);

        assertThat(refusal)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("CANNOT_BE_REPLAYED");
        assertThat(this.<List<String>>read("?replayed=false", "$.items[*].id")).containsExactly(id);
        figures.awaitMoved("total_messages", 0);
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        tell(received("{"), received("["), received("\""));
        awaitParked(3);

        var first = this.<List<String>>read("?limit=2", "$.items[*].id");
        var cursor = this.<String>read("?limit=2", "$.next_cursor");
        var rest = this.<List<String>>read("?limit=2&cursor=" + cursor, "$.items[*].id");

        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(rest);
        assertThat(rest).hasSize(1);
        assertThat(this.<String>read("?limit=2&cursor=" + cursor, "$.next_cursor")).isNull();
    }

    @Test
    void an_unknown_one_is_not_found() {
        assertThat(replay("dlt_0000000000000000")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?replayed=perhaps"})
    void what_cannot_be_meant_is_refused(String query) {
        assertThat(get(query)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void only_who_may_replay_sees_and_replays() {
        var reader = person(ADA, "analytics.read", "analytics.write");

        assertThat(http.get().uri(PATH)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri(PATH).with(reader)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.post().uri(PATH + "/dlt_1/replay")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.post().uri(PATH + "/dlt_1/replay").with(reader))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    /** Its person is refused by the database, and welcome after that. */
    private String parkedForTheDatabase() {
        jdbc.sql("alter table person add constraint refused check (uid <> '%s')".formatted(ana))
                .update();
        try {
            tell(messageReceived(conversation, ana));
            awaitParked(1);
        } finally {
            jdbc.sql("alter table person drop constraint refused").update();
        }
        return read("", "$.items[0].id");
    }

    private void awaitParked(int count) {
        await().atMost(SOON)
                .until(() ->
                        this.<List<String>>read("?limit=100", "$.items[*].id").size() == count);
    }

    private Event received(String body) {
        return event("chat", "message_received", conversation, body);
    }

    private String messageOfAna(String id) {
        return "{\"uid\": \"%s\", \"conversation_id\": \"c\", \"message_id\": \"%s\"}"
                .formatted(ana, id);
    }

    private <T> T read(String query, String what) {
        var response = get(query);
        assertThat(response).hasStatusOk();
        try {
            return JsonPath.read(response.getResponse().getContentAsString(), what);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String query) {
        return http.get().uri(PATH + query).with(person(ADA, "events.replay")).exchange();
    }

    private MvcTestResult replay(String id) {
        return http.post()
                .uri(PATH + "/{id}/replay", id)
                .with(person(ADA, "events.replay"))
                .exchange();
    }
}
