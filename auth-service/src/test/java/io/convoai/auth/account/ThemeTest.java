package io.convoai.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class ThemeTest {

    private static final String PATH = "/users/me/theme";

    @Autowired Visitors visitors;

    private Visitor person;

    @BeforeEach
    void person() {
        person = visitors.signedIn(visitors.registered());
    }

    @Test
    void it_is_dark_until_the_person_wants_light() {
        assertThat(theme()).isEqualTo("dark");

        var answer = person.sendJson("PUT", PATH, "{\"theme_preference\": \"light\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.message")).isEqualTo("Theme updated successfully");
        assertThat(theme()).isEqualTo("light");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"theme_preference\": \"pink\"}",
                "400 | {\"theme_preference\": \"\"}",
                "422 | {\"theme_preference\": null}",
                "422 | {}",
                "422 | {"
            })
    void anything_else_is_refused(int status, String body) {
        assertThat(person.sendJson("PUT", PATH, body).status()).isEqualTo(status);

        assertThat(theme()).isEqualTo("dark");
    }

    @Test
    void strangers_have_none() {
        var stranger = visitors.visitor();
        var body = "{\"theme_preference\": \"light\"}";

        assertThat(stranger.get(PATH).status()).isEqualTo(401);
        assertThat(stranger.sendJson("PUT", PATH, body).status()).isEqualTo(401);
    }

    private String theme() {
        return person.get(PATH).requireStatus(200).json("$.theme_preference");
    }
}
