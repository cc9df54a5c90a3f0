package io.convoai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.test.EventPage;
import io.convoai.platform.test.EventSamples;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void the_page_of_events_shows_what_this_service_publishes() throws Exception {
        EventPage.check("chat-service");
    }

    @Test
    void every_record_reads_what_its_producer_sends() throws Exception {
        assertThat(EventSamples.readBy("chat-service")).doesNotHaveDuplicates();
    }
}
