package io.convoai.auth.role;

import static io.convoai.auth.GatewayClient.claimsOf;
import static io.convoai.auth.GatewayClient.sidOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.PublishedEvents;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import io.convoai.platform.event.Event;
import io.convoai.platform.event.Topics;
import io.convoai.platform.security.Revocations;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class ChangeRolesTest {

    @Autowired Visitors visitors;
    @Autowired PublishedEvents events;
    @Autowired Revocations revocations;
    @Autowired JdbcClient jdbc;

    private Visitor admin;

    @BeforeEach
    void oneAdmin() {
        jdbc.sql("delete from account_role where role = 'admin'").update();
        admin = visitors.signedIn(visitors.registeredAs("admin"));
    }

    @Test
    void a_change_bites_at_once_and_needs_no_new_sign_in() throws ParseException {
        var username = visitors.registered();
        var gateway = visitors.gateway();
        var before = gateway.tokensBy(visitors.browserOf(username));

        var answer = change(username, "\"user\", \"manager\"");
        var refused = me(before);
        var after = gateway.refresh(before.refreshToken());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.message"))
                .isEqualTo("Roles updated successfully for user " + username);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(me(after).status()).isEqualTo(200);
        var claims = claimsOf(after.accessToken());
        assertThat(claims.getStringListClaim("roles")).containsExactly("manager", "user");
        assertThat(claims.getStringListClaim("permissions")).contains("people.read");
        assertThat(claims.getLongClaim("ver")).isEqualTo(2);
        assertThat(sidOf(after)).isEqualTo(sidOf(before));
        assertThat(claimsOf(before.accessToken()).getLongClaim("ver")).isEqualTo(1);
    }

    @Test
    void everybody_hears_of_it_within_two_seconds() throws ParseException {
        var username = visitors.registered();
        var tokens = visitors.tokensOf(username);
        var uid = uidIn(tokens);

        change(username, "\"manager\"").requireStatus(200);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> revocations.isRevoked(sidOf(tokens), uid, 1));
        assertThat(revocations.isRevoked(sidOf(tokens), uid, 2)).isFalse();
        var changed = events.about(Topics.REVOCATIONS, "uid:" + uid, 1).getFirst();
        assertThat(changed.type()).isEqualTo("permissions_changed");
        assertThat(changed.data(PermissionsChanged.class).version()).isEqualTo(2);
        assertThat(changed.data(PermissionsChanged.class).expiresAt())
                .isAfter(claimsOf(tokens.accessToken()).getExpirationTime().toInstant());
        assertThat(events.about(uid, 3))
                .filteredOn(event -> event.type().equals("roles_changed"))
                .singleElement()
                .extracting(event -> event.data(RolesChanged.class))
                .isEqualTo(new RolesChanged(uid, List.of("manager")));
    }

    @Test
    void the_same_roles_again_change_nothing() throws ParseException {
        var username = visitors.registered();
        var tokens = visitors.tokensOf(username);

        var answer = change(username.toUpperCase(), "\"user\", \"user\"");

        assertThat(answer.<String>json("$.message")).endsWith(username);
        assertThat(me(tokens).status()).isEqualTo(200);
        assertThat(events.about(uidIn(tokens), 2))
                .extracting(Event::type)
                .containsExactly("user_created", "user_signed_in");
    }

    @Test
    void all_roles_can_be_taken() {
        var username = visitors.registered();

        assertThat(change(username, "").status()).isEqualTo(200);

        assertThat(rolesOf(username)).isEmpty();
    }

    @Test
    void an_unknown_role_is_named_and_nothing_changes() {
        var username = visitors.registered();

        var answer = change(username, "\"manager\", \"king\"");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>json("$.detail")).isEqualTo("Role 'king' does not exist");
        assertThat(answer.<String>json("$.code")).isEqualTo("UNKNOWN_ROLE");
        assertThat(rolesOf(username)).containsExactly("user");
    }

    @Test
    void who_is_not_there_or_not_any_more_is_not_found() {
        var gone = visitors.registered();
        jdbc.sql("update account set deleted_at = now() where username = ?").param(gone).update();

        for (var name : List.of("nobody_here", gone)) {
            var answer = change(name, "\"manager\"");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.<String>json("$.detail")).isEqualTo("User not found");
        }
    }

    @Test
    void others_may_not() {
        var manager = visitors.signedIn(visitors.registeredAs("manager"));
        var username = visitors.registered();
        var body = "{\"roles\": [\"admin\"]}";

        var refused = manager.sendJson("PUT", "/roles/" + username, body);
        var stranger = visitors.visitor().sendJson("PUT", "/roles/" + username, body);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.<String>json("$.detail"))
                .isEqualTo("Only administrators can update user roles");
        assertThat(refused.<String>json("$.code")).isEqualTo("FORBIDDEN");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(rolesOf(username)).containsExactly("user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"roles\": null}",
                "{\"roles\": \"admin\"}",
                "{\"roles\": [null]}",
                "{\"roles\": [\"a\\u0000b\"]}",
                "{"
            })
    void a_body_without_a_list_of_names_is_refused(String body) {
        var answer = admin.sendJson("PUT", "/roles/" + visitors.registered(), body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<?>>json("$.detail")).isNotEmpty();
    }

    @Test
    void the_last_admin_stays_one() {
        var other = visitors.registeredAs("admin");
        jdbc.sql("update account set active = false where username = ?").param(other).update();
        String name = admin.get("/users/me").json("$.username");

        var answer = change(name, "\"user\"");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.<String>json("$.code")).isEqualTo("LAST_ADMIN");
        assertThat(rolesOf(name)).containsExactly("admin", "user");
    }

    @Test
    void of_two_admins_who_take_each_others_place_one_is_left() throws Exception {
        var names =
                List.of(
                        admin.get("/users/me").<String>json("$.username"),
                        visitors.registeredAs("admin"));
        var attempts =
                names.stream()
                        .<Callable<Integer>>map(name -> () -> change(name, "\"user\"").status())
                        .toList();

        List<Integer> answers;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    people.invokeAll(attempts).stream().map(future -> future.resultNow()).toList();
        }

        assertThat(answers).contains(200).containsAnyOf(401, 409);
        assertThat(
                        jdbc.sql("select count(*) from account_role where role = 'admin'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private Answer change(String username, String roles) {
        return admin.sendJson("PUT", "/roles/" + username, "{\"roles\": [%s]}".formatted(roles));
    }

    private Answer me(Answer tokens) {
        return visitors.visitor().bearing(tokens).get("/users/me");
    }

    private static String uidIn(Answer tokens) throws ParseException {
        return claimsOf(tokens.accessToken()).getStringClaim("uid");
    }

    private List<String> rolesOf(String username) {
        return jdbc.sql(
                        """
                        select role
                          from account_role
                          join account using (uid)
                         where username = ?
                         order by role
                        """)
                .param(username)
                .query(String.class)
                .list();
    }
}
