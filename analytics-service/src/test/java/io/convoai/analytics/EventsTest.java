package io.convoai.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.test.EventSamples;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void every_record_reads_what_its_producer_sends() throws Exception {
        assertThat(EventSamples.readBy("analytics-service"))
                .contains("user_created", "message_sent", "api_called");
    }
}
