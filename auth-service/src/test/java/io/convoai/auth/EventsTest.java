package io.convoai.auth;

import io.convoai.platform.test.EventPage;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void the_page_of_events_shows_what_this_service_publishes() throws Exception {
        EventPage.check("auth-service");
    }
}
