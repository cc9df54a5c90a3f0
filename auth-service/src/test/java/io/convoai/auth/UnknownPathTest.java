package io.convoai.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class UnknownPathTest {

    @Autowired Visitors visitors;

    @Test
    void nothing_is_there_and_no_more_is_said() {
        var answer = visitors.visitor().get("/auth/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.<String>json("$.detail")).isEqualTo("Not Found");
        assertThat(answer.<String>json("$.code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_wrong_method_is_told_the_right_one() {
        var answer = visitors.visitor().sendJson("PUT", "/auth/token", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(answer.<String>json("$.detail")).isEqualTo("Method Not Allowed");
    }
}
