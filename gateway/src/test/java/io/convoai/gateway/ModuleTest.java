package io.convoai.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTest {

    @Test
    void features_use_only_what_others_offer() {
        ApplicationModules.of(GatewayApplication.class).verify();
    }
}
