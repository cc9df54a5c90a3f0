package io.convoai.example;

import io.convoai.platform.test.SettingsTable;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void the_operators_page_lists_the_settings_that_all_services_share() throws Exception {
        SettingsTable.check("platform");
    }
}
