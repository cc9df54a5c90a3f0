package io.convoai.auth;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTest {

    @Test
    void features_use_only_what_others_publish() {
        ApplicationModules.of(AuthServiceApplication.class).verify();
    }
}
