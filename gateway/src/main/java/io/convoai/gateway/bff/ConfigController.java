package io.convoai.gateway.bff;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the web application must know before anybody has signed in. */
@RestController
@PreAuthorize("permitAll()")
class ConfigController {

    private final Config config;

    ConfigController(@Value("${convoai.version}") String version) {
        this.config = new Config(true, version);
    }

    @GetMapping("/bff/config")
    Config config() {
        return config;
    }

    record Config(boolean registration, String version) {}
}
