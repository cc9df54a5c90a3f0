package io.convoai.auth;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.lang3.RandomStringUtils;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever comes to the service, each from an address of their own. */
@TestComponent
public class Visitors {

    public static final String PASSWORD = "correct horse";

    private final AtomicInteger count = new AtomicInteger();
    private final Environment environment;
    private final JdbcClient jdbc;

    Visitors(Environment environment, JdbcClient jdbc) {
        this.environment = environment;
        this.jdbc = jdbc;
    }

    public Visitor visitor() {
        var number = count.incrementAndGet();
        return visitorFrom("10.0.%d.%d".formatted(number / 250, number % 250 + 1));
    }

    public Visitor visitorFrom(String address) {
        return new Visitor(environment.getRequiredProperty("local.server.port"), address);
    }

    public GatewayClient gateway() {
        return new GatewayClient(visitor());
    }

    /** A new person, by the API. */
    public String registered() {
        var username = "person_" + RandomStringUtils.secure().nextAlphanumeric(12);
        visitor()
                .postJson(
                        "/auth/register",
                        """
                        {"username": "%s", "email": "%s@example.com", "password": "%s"}
                        """
                                .formatted(username, username, PASSWORD))
                .requireStatus(200);
        return username;
    }

    /** A new person who also has this role. */
    public String registeredAs(String role) {
        var username = registered();
        jdbc.sql("insert into account_role select uid, ? from account where username = ?")
                .params(role, username)
                .update();
        return username;
    }

    /** With a token of their own, by the API. */
    public Visitor signedIn(String username) {
        return visitor().bearing(tokensOf(username));
    }

    public Visitor.Answer tokensOf(String username) {
        return visitor()
                .postForm("/auth/token", Map.of("username", username, "password", PASSWORD))
                .requireStatus(200);
    }

    public Visitor browserOf(String username) {
        var browser = visitor();
        browser.fillIn("/sign-in", Map.of("username", username, "password", PASSWORD))
                .requireStatus(302);
        return browser;
    }
}
