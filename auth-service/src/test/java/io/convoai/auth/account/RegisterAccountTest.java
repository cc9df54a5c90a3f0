package io.convoai.auth.account;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.PublishedEvents;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class RegisterAccountTest {

    @Autowired Visitors visitors;
    @Autowired PublishedEvents events;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "/auth/register, User registered successfully",
        "/auth/register/, User registered successfully",
        "/users, User created successfully",
        "/users/, User created successfully"
    })
    void a_person_registers_by_any_of_the_doors(String path, String message) {
        var answer = register(path, newName(), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.message")).isEqualTo(message);
    }

    @Test
    void nobody_gets_a_role_by_asking_for_it() {
        var name = newName();

        var answer = register("/users/", name, Map.of("roles", "[\"admin\"]"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(rolesOf(name)).containsExactly("user");
    }

    @Test
    void others_hear_of_the_person_and_not_of_the_address() {
        var name = newName();

        register("/auth/register", name, Map.of());

        var event = events.about(uidOf(name), 1).getFirst();
        assertThat(event.type()).isEqualTo("user_created");
        assertThat(event.data(UserCreated.class))
                .isEqualTo(new UserCreated(uidOf(name), name, List.of("user")));
        assertThat(new String(event.body())).doesNotContain("example.com", Visitors.PASSWORD);
    }

    @Test
    void a_name_is_taken_whatever_its_case() {
        var name = visitors.registered();

        var answer = register("/auth/register", name.toUpperCase(), Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>json("$.detail")).isEqualTo("Username already registered");
        assertThat(answer.<String>json("$.code")).isEqualTo("USERNAME_TAKEN");
    }

    @Test
    void an_address_is_taken_whatever_its_case() {
        var name = visitors.registered();
        var address = "\"%s@EXAMPLE.com\"".formatted(name.toUpperCase());

        var answer = register("/auth/register", newName(), Map.of("email", address));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>json("$.detail")).isEqualTo("Email already registered");
    }

    @Test
    void the_name_of_a_deleted_person_is_not_given_again_but_the_address_is() {
        var name = visitors.registered();
        jdbc.sql("update account set deleted_at = now() where username = ?").param(name).update();

        var again = register("/auth/register", name, Map.of());
        var other =
                register(
                        "/auth/register",
                        newName(),
                        Map.of("email", "\"%s@example.com\"".formatted(name)));

        assertThat(again.<String>json("$.detail")).isEqualTo("Username already registered");
        assertThat(other.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "username  | null",
                "username  | \"ab\"",
                "username  | \"me\"",
                "username  | \"with space\"",
                "username  | \"ana\\n\"",
                "username  | \"añadir\"",
                "username  | \"a23456789_123456789_123456789_123456789_123456789_1\"",
                "email     | null",
                "email     | \"\"",
                "email     | \"nobody\"",
                "email     | \"nobody@home\"",
                "email     | \"a@b@example.com\"",
                "password  | null",
                "password  | \"12345\"",
                "username  | 17.5",
                "full_name | {}"
            })
    void a_wrong_value_is_named(String field, String value) {
        var answer = register("/auth/register", newName(), Map.of(field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>json("$.detail[0].loc")).containsExactly("body", field);
        assertThat(answer.<String>json("$.errors[0].field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "full_name", "email"})
    void what_is_too_long_is_refused(String field) {
        var value = "x".repeat(300) + (field.equals("email") ? "@example.com" : "");

        var answer = register("/auth/register", newName(), Map.of(field, '"' + value + '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>json("$.detail[0].loc")).containsExactly("body", field);
        assertThat(answer.body()).doesNotContain(value);
    }

    @Test
    void a_refusal_does_not_repeat_the_password() {
        var answer = register("/auth/register", newName(), Map.of("password", "\"12345\""));

        assertThat(answer.body()).doesNotContain("12345");
        assertThat(answer.<String>json("$.detail[0].type")).isEqualTo("value_error");
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        var answer = visitors.visitor().postJson("/auth/register", "{");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>json("$.detail[0].msg")).isEqualTo("JSON decode error");
    }

    @Test
    void of_many_who_want_one_name_at_once_one_gets_it() throws Exception {
        var name = newName();
        Callable<Answer> attempt = () -> register("/auth/register", name, Map.of());

        List<Future<Answer>> answers;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = people.invokeAll(Collections.nCopies(6, attempt));
        }

        assertThat(answers.stream().map(RegisterAccountTest::statusOf))
                .containsExactlyInAnyOrder(200, 400, 400, 400, 400, 400);
    }

    @Test
    void two_hundred_at_once_get_two_hundred_ids() throws Exception {
        var group = "crowd_" + RandomStringUtils.secure().nextAlphanumeric(8);
        var attempts =
                IntStream.range(0, 200)
                        .<Callable<Answer>>mapToObj(
                                i -> () -> register("/auth/register", group + "_" + i, Map.of()))
                        .toList();

        List<Future<Answer>> answers;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = people.invokeAll(attempts);
        }

        assertThat(answers.stream().map(RegisterAccountTest::statusOf)).containsOnly(200);
        assertThat(
                        jdbc.sql("select distinct uid from account where username like ? || '%'")
                                .param(group)
                                .query(String.class)
                                .list())
                .hasSize(200)
                .allMatch(uid -> uid.matches("[A-Za-z0-9]{16}"));
    }

    /** Values are JSON. */
    private Answer register(String path, String username, Map<String, String> changes) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("username", '"' + username + '"');
        fields.put("email", "\"%s@example.com\"".formatted(username));
        fields.put("password", '"' + Visitors.PASSWORD + '"');
        fields.putAll(changes);
        var json =
                fields.entrySet().stream()
                        .map(field -> "\"%s\": %s".formatted(field.getKey(), field.getValue()))
                        .collect(joining(", ", "{", "}"));
        return visitors.visitor().postJson(path, json);
    }

    private static String newName() {
        return "new_" + RandomStringUtils.secure().nextAlphanumeric(12);
    }

    private static int statusOf(Future<Answer> answer) {
        try {
            return answer.get().status();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private String uidOf(String username) {
        return jdbc.sql("select uid from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private List<String> rolesOf(String username) {
        return jdbc.sql("select role from account_role join account using (uid) where username = ?")
                .param(username)
                .query(String.class)
                .list();
    }
}
