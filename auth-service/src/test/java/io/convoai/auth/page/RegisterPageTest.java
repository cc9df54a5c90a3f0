package io.convoai.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.GatewayClient;
import io.convoai.auth.Visitors;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class RegisterPageTest {

    @Autowired Visitors visitors;

    @Test
    void registering_signs_in_and_goes_on_with_what_was_begun() {
        var browser = visitors.visitor();
        var asked = browser.get(visitors.gateway().authorizePath());
        assertThat(asked.header("Location")).endsWith("/sign-in");
        assertThat(browser.follow(asked).body()).contains("href=\"/register\"");

        var registered = browser.fillIn("/register", filledIn(newName()));

        assertThat(registered.status()).isEqualTo(302);
        assertThat(browser.follow(registered).header("Location"))
                .startsWith(GatewayClient.CALLBACK + "?code=")
                .endsWith("&state=here");
    }

    @Test
    void who_comes_by_itself_is_sent_to_the_chat() {
        var registered = visitors.visitor().fillIn("/register", filledIn(newName()));

        assertThat(registered.header("Location")).endsWith("/bff/login?return_to=/chat");
    }

    @Test
    void each_wrong_field_says_what_is_wrong_and_the_first_has_the_focus() {
        var answer =
                visitors.visitor()
                        .fillIn(
                                "/register",
                                Map.of(
                                        "username", "good_name",
                                        "email", "nobody",
                                        "fullName", "Ana <Ruiz>",
                                        "password", "seven77"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("aria-describedby=\"email-note\"", "id=\"email-note\" class=\"error\"")
                .contains("Use an address such as name@example.com.", "Use 8 to 128 characters.")
                .contains("value=\"good_name\"", "value=\"Ana &lt;Ruiz&gt;\"")
                .containsPattern("(?s)id=\"email\"[^>]*autofocus")
                .doesNotContainPattern("(?s)id=\"username\"[^>]*autofocus")
                .doesNotContain("seven77");
    }

    @Test
    void an_empty_form_is_answered_field_by_field() {
        var answer = visitors.visitor().fillIn("/register", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Use 3 to 50 letters", "Use an address", "Use 8 to 128 characters.")
                .containsPattern("(?s)id=\"username\"[^>]*autofocus");
    }

    @Test
    void a_taken_name_or_address_is_said_under_its_field() {
        var taken = visitors.registered();

        var sameName = visitors.visitor().fillIn("/register", filledIn(taken));
        var sameAddress =
                visitors.visitor()
                        .fillIn(
                                "/register",
                                Map.of(
                                        "username",
                                        newName(),
                                        "email",
                                        taken + "@example.com",
                                        "password",
                                        Visitors.PASSWORD));

        assertThat(sameName.status()).isEqualTo(422);
        assertThat(sameName.body())
                .contains("This username is taken.", "Type the password once more.");
        assertThat(sameAddress.body()).contains("An account with this e-mail address exists");
    }

    @Test
    void a_form_without_its_hidden_field_registers_nobody() {
        var name = newName();

        var answer = visitors.visitor().postForm("/register", filledIn(name));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(
                        visitors.visitor()
                                .postForm(
                                        "/auth/token",
                                        Map.of("username", name, "password", Visitors.PASSWORD))
                                .status())
                .isEqualTo(401);
    }

    private static String newName() {
        return "new_" + RandomStringUtils.secure().nextAlphanumeric(12);
    }

    private static Map<String, String> filledIn(String username) {
        return Map.of(
                "username",
                username,
                "email",
                username + "@example.com",
                "password",
                Visitors.PASSWORD);
    }
}
