package io.convoai.analytics;

import io.convoai.platform.test.SettingsTable;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void the_operators_page_lists_every_setting() throws Exception {
        SettingsTable.check("analytics-service");
    }
}
