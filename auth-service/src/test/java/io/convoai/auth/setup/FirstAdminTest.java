package io.convoai.auth.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.GatewayClient;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import io.convoai.auth.account.Accounts;
import io.convoai.auth.account.RegisterAccount;
import io.convoai.auth.role.Roles;
import io.convoai.platform.test.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AuthServiceTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTest {

    private static final String PUBLIC_URL = "http://localhost:3000";

    @Autowired Visitors visitors;
    @Autowired RegisterAccount registerAccount;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired SetUpLinks links;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @TempDir Path folder;

    @BeforeEach
    void nobodyIsAdmin() {
        jdbc.sql("delete from account_role where role = 'admin'").update();
        links.removeAll();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void the_link_makes_one_admin_and_signs_the_admin_in() throws IOException {
        start(null, null);
        var path = writtenPath();
        var browser = visitors.visitor();

        var made = browser.fillIn(path, filledIn(newName()));

        assertThat(made.status()).isEqualTo(302);
        var claims = GatewayClient.claimsOf(visitors.gateway().tokensBy(browser).accessToken());
        assertThat(claims.getClaim("roles")).isEqualTo(List.of("admin", "user"));
        assertThat((List<?>) claims.getClaim("permissions")).asList().contains("roles.manage");
        assertThat(visitors.visitor().get(path).status()).isEqualTo(404);
    }

    @Test
    void the_link_is_for_the_operators_eyes_and_stored_as_a_hash() throws IOException {
        start(null, null);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(jdbc.sql("select token_hash from set_up_link").query(String.class).single())
                .isNotEqualTo(writtenPath().substring("/setup/".length()));
    }

    @Test
    void the_file_goes_when_there_is_an_admin() {
        start(null, null);
        assertThat(file()).exists();

        start("admin_" + RandomStringUtils.secure().nextAlphanumeric(8), "a long enough password");

        assertThat(file()).doesNotExist();
    }

    @Test
    void a_restart_keeps_the_link_that_is_good() throws IOException {
        start(null, null);
        var path = writtenPath();

        start(null, null);
        var same = writtenPath();
        clock.advance(Duration.ofHours(23));
        start(null, null);

        assertThat(same).isEqualTo(path);
        assertThat(writtenPath()).isNotEqualTo(path);
    }

    @Test
    void without_a_file_the_link_stands_in_the_log(CapturedOutput log) {
        new FirstAdminAtStart(
                        new AdminSettings(PUBLIC_URL, null, null, "admin@example.com", null),
                        registerAccount,
                        accounts,
                        firstAdmin(null))
                .afterSingletonsInstantiated();

        assertThat(log.getOut()).contains(PUBLIC_URL + "/setup/");
    }

    @Test
    void a_link_is_good_for_a_day() {
        links.add("a-token");
        clock.advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(visitors.visitor().get("/setup/a-token").status()).isEqualTo(404);
    }

    @Test
    void a_wrong_link_opens_nothing() {
        links.add("a-token");

        var answer = visitors.visitor().get("/setup/another-token");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("This link no longer works");
    }

    @Test
    void a_taken_name_or_a_mistake_leaves_the_link_good() {
        links.add("a-token");
        var browser = visitors.visitor();

        var mistake = browser.fillIn("/setup/a-token", Map.of("username", "a b"));
        var taken = browser.fillIn("/setup/a-token", filledIn(visitors.registered()));
        var made = browser.fillIn("/setup/a-token", filledIn(newName()));

        assertThat(mistake.status()).isEqualTo(422);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("This username is taken.");
        assertThat(made.status()).isEqualTo(302);
    }

    @Test
    void a_link_is_nothing_once_there_is_an_admin() {
        links.add("a-token");
        roles.give(uidOf(visitors.registered()), List.of(Roles.ADMIN));

        assertThat(visitors.visitor().get("/setup/a-token").status()).isEqualTo(404);
    }

    @Test
    void the_operator_names_the_admin_with_a_weak_password_and_is_told(CapturedOutput log) {
        var name = "admin_" + RandomStringUtils.secure().nextAlphanumeric(8);

        start(name, "admin123");
        start(name, "admin123");

        var answer = signIn(name, "admin123");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(GatewayClient.claimsOf(answer.accessToken()).getClaim("roles"))
                .isEqualTo(List.of("admin", "user"));
        assertThat(log.getOut())
                .contains("CONVOAI_ADMIN_PASSWORD is weak")
                .doesNotContain("admin123");
    }

    @Test
    void a_person_who_has_the_admins_name_already_does_not_become_admin() {
        var name = visitors.registered();

        start(name, "a long enough password");

        assertThat(roles.of(uidOf(name)).names()).containsExactly("user");
        assertThat(signIn(name, "a long enough password").status()).isEqualTo(401);
        assertThat(file()).exists();
    }

    private void start(String username, String password) {
        var settings =
                new AdminSettings(
                        PUBLIC_URL,
                        username,
                        password,
                        RandomStringUtils.secure().nextAlphanumeric(8) + "@example.com",
                        file().toString());
        new FirstAdminAtStart(settings, registerAccount, accounts, firstAdmin(file()))
                .afterSingletonsInstantiated();
    }

    private FirstAdmin firstAdmin(Path file) {
        var settings =
                new AdminSettings(
                        PUBLIC_URL,
                        null,
                        null,
                        "admin@example.com",
                        file == null ? null : file.toString());
        return new FirstAdmin(
                registerAccount, roles, links, new SetUpUrlFile(settings), transaction);
    }

    private Path file() {
        return folder.resolve("run/setup_url");
    }

    private String writtenPath() throws IOException {
        return Files.readString(file()).strip().substring(PUBLIC_URL.length());
    }

    private Answer signIn(String username, String password) {
        return visitors.visitor()
                .postForm("/auth/token", Map.of("username", username, "password", password));
    }

    private String uidOf(String username) {
        return accounts.credentialOf(username).orElseThrow().uid();
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
