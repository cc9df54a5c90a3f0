package io.convoai.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.test.OpenApiContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AuthServiceTest
class ApiDescriptionTest {

    @Autowired MockMvcTester http;
    @Autowired Visitors visitors;

    @Test
    void the_committed_description_is_the_one_that_is_served() throws IOException {
        OpenApiContract.check(http, "auth-service");
    }

    @Test
    void health_carries_the_name_that_the_first_clients_know() {
        var health = visitors.visitor().get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.<String>json("$.status")).isEqualTo("healthy");
        assertThat(health.<String>json("$.service")).isEqualTo("auth-server");
    }
}
