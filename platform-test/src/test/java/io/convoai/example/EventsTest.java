package io.convoai.example;

import io.convoai.platform.test.EventPage;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void the_page_of_events_shows_what_every_service_publishes() throws Exception {
        EventPage.check("platform");
    }
}
