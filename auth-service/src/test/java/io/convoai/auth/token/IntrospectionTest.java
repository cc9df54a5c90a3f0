package io.convoai.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class IntrospectionTest {

    @Autowired Visitors visitors;

    private String username;
    private Answer tokens;

    @BeforeEach
    void person() {
        username = visitors.registered();
        tokens = visitors.gateway().tokensBy(visitors.browserOf(username));
    }

    @Test
    void a_good_token_is_active_and_tells_whose_it_is() {
        var told = introspect(tokens.accessToken());

        assertThat(told.<Map<String, Object>>json("$"))
                .containsEntry("active", true)
                .containsEntry("sub", username)
                .containsEntry("ver", 1);
        assertThat(introspect(tokens.refreshToken()).<Boolean>json("$.active")).isTrue();
    }

    @Test
    void a_token_from_before_a_change_of_roles_is_not_active_any_more_and_the_next_one_is() {
        admin("/roles/" + username, "{\"roles\": [\"manager\"]}");

        assertThat(introspect(tokens.accessToken()).<Map<String, Object>>json("$"))
                .isEqualTo(Map.of("active", false));
        var next = visitors.gateway().refresh(tokens.refreshToken());
        assertThat(introspect(next.accessToken()).<Boolean>json("$.active")).isTrue();
    }

    @Test
    void the_tokens_of_a_suspended_person_are_not_active() {
        admin("/users/" + username, "{\"is_active\": false}");

        assertThat(introspect(tokens.accessToken()).<Boolean>json("$.active")).isFalse();
        assertThat(introspect(tokens.refreshToken()).<Boolean>json("$.active")).isFalse();
    }

    @Test
    void a_token_that_is_none_is_not_active() {
        assertThat(introspect("nonsense").<Boolean>json("$.active")).isFalse();
    }

    private void admin(String path, String body) {
        visitors.signedIn(visitors.registeredAs("admin"))
                .sendJson("PUT", path, body)
                .requireStatus(200);
    }

    private Answer introspect(String token) {
        return visitors.gateway().introspect(token);
    }
}
