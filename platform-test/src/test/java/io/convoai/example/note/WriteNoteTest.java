package io.convoai.example.note;

import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.platform.event.Event;
import io.convoai.platform.event.Topics;
import io.convoai.platform.test.KafkaBroker;
import io.convoai.platform.test.PlatformTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class WriteNoteTest {

    private static final String ANA = "AnaAnaAnaAnaAnaA";

    @Autowired MockMvcTester http;

    @Test
    void a_written_note_is_told_to_kafka_without_its_text() {
        var response = write(person(ANA, "conversations.use"), "{\"text\": \"secret\"}");

        assertThat(response).hasStatus(HttpStatus.CREATED);
        var events = eventsUntil(1);
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().type()).isEqualTo("note_written");
        assertThat(events.getFirst().actor()).isEqualTo(ANA);
        assertThat(events.getFirst().data(NoteWritten.class).uid()).isEqualTo(ANA);
        assertThat(new String(events.getFirst().body())).doesNotContain("secret");
    }

    @Test
    void a_person_without_the_permission_is_told_which_one_is_missing() {
        var response = write(person(ANA, "analytics.read"), "{\"text\": \"hello\"}");

        assertThat(response).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(response)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("conversations.use");
    }

    @Test
    void a_stranger_is_asked_to_sign_in() {
        var response = write(request -> request, "{\"text\": \"hello\"}");

        assertThat(response)
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("WWW-Authenticate", "Bearer");
        assertThat(response).bodyJson().extractingPath("$.code").isEqualTo("NOT_AUTHENTICATED");
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_its_value() {
        var response = write(person(ANA, "conversations.use"), "{\"text\": \"much too long\"}");

        assertThat(response).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(response)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("much too long");
        assertThat(response).bodyJson().extractingPath("$.errors[0].field").isEqualTo("text");
    }

    @Test
    void a_character_that_cannot_be_stored_is_refused() {
        var response = write(person(ANA, "conversations.use"), "{\"text\": \"a\\u0000b\"}");

        assertThat(response).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(response).bodyJson().extractingPath("$.errors[0].field").isEqualTo("text");
        assertThat(response).bodyJson().extractingPath("$.detail").asString().contains("NUL");
    }

    @Test
    void a_value_of_the_wrong_type_is_refused_by_its_field() {
        var response = write(person(ANA, "conversations.use"), "{\"text\": {\"a\": 1}}");

        assertThat(response).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(response).bodyJson().extractingPath("$.errors[0].field").isEqualTo("text");
    }

    @Test
    void a_body_that_is_no_json_says_where_it_breaks() {
        var response = write(person(ANA, "conversations.use"), "{\"text\": ");

        assertThat(response).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(response).bodyJson().extractingPath("$.detail").asString().contains("line 1");
    }

    @Test
    void health_asks_the_database_and_kafka() {
        var response = http.get().uri("/health/").exchange();

        assertThat(response).hasStatusOk();
        assertThat(response).bodyJson().extractingPath("$.checks.database").isEqualTo("up");
        assertThat(response).bodyJson().extractingPath("$.checks.kafka").isEqualTo("up");
    }

    @Test
    void the_api_description_says_the_permission() {
        var response = http.get().uri("/openapi.json").exchange();

        assertThat(response)
                .bodyJson()
                .extractingPath("$.paths['/notes'].post.x-permission")
                .isEqualTo("conversations.use");
    }

    private MvcTestResult write(RequestPostProcessor caller, String body) {
        return http.post()
                .uri("/notes")
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static List<Event> eventsUntil(int count) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        KafkaBroker.address(),
                        "group.id",
                        "write-note-test",
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "500");
        var events = new ArrayList<Event>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.of("example")));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(entry -> events.add(Event.of(entry)));
                        return events.size() >= count;
                    });
        }
        return events;
    }
}
