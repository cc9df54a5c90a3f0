package io.convoai.bench.people;

import io.convoai.bench.wire.Call;
import io.convoai.bench.wire.HttpLine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account and an access token. */
public record Person(String username, String token) {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String NEW_ACCOUNT =
            """
            {"username": "%s", "email": "%s@example.org", "password": "%s"}\
            """;

    static Person register(InetSocketAddress gateway, String username) throws IOException {
        var account = NEW_ACCOUNT.formatted(username, username, PASSWORD);
        try (var line = new HttpLine(gateway)) {
            line.answerTo(Call.postJson("/auth/register", "", account, 200));
            return signIn(line, username, PASSWORD);
        }
    }

    public static Person signIn(HttpLine line, String username, String password)
            throws IOException {
        return new Person(username, tokenIn(line.answerTo(signingIn(username, password))));
    }

    /** The call that signs this person in once more. */
    public Call signingIn() {
        return signingIn(username, PASSWORD);
    }

    /** Fails where there is none. */
    public static String tokenIn(String answer) {
        return JsonMapper.shared().readTree(answer).path("access_token").asString();
    }

    private static Call signingIn(String username, String password) {
        var form =
                "username=%s&password=%s"
                        .formatted(username, URLEncoder.encode(password, StandardCharsets.UTF_8));
        return Call.postForm("/auth/token", form, 200);
    }
}
