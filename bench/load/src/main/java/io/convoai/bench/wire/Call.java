package io.convoai.bench.wire;

import java.nio.charset.StandardCharsets;

/** A request as it goes over the line, written once and sent many times. */
public record Call(String name, byte[] bytes, int expected) {

    private static final String LINES = "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n%s";

    /**
     * @param token empty for a call of nobody
     * @param expected the status that counts
     */
    public static Call get(String path, String token, int expected) {
        return of("GET", path, bearer(token), "", expected);
    }

    public static Call postJson(String path, String token, String body, int expected) {
        return of("POST", path, bearer(token) + typed("application/json", body), body, expected);
    }

    public static Call postForm(String path, String body, int expected) {
        return of("POST", path, typed("application/x-www-form-urlencoded", body), body, expected);
    }

    private static Call of(String method, String path, String fields, String body, int expected) {
        var text = LINES.formatted(method, path, fields, body);
        return new Call(method + " " + path, text.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static String bearer(String token) {
        return token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    }

    private static String typed(String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, length);
    }
}
