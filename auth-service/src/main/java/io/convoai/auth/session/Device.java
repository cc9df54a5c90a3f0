package io.convoai.auth.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a person recognizes a sign-in by. It stays in this service: no event tells of it. */
public record Device(String client, String address, @Nullable String userAgent) {

    static final String BROWSER = "browser";
    static final String PASSWORD = "password";

    private static final int LONGEST_USER_AGENT = 300;

    public Device {
        userAgent = userAgent == null || userAgent.isBlank() ? null : shortened(userAgent.strip());
    }

    public static Device ofBrowser(HttpServletRequest request) {
        return of(BROWSER, request);
    }

    /** A program that came to {@code POST /auth/token}. */
    public static Device ofProgram(HttpServletRequest request) {
        return of(PASSWORD, request);
    }

    private static Device of(String client, HttpServletRequest request) {
        return new Device(
                client, request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_USER_AGENT ? text.substring(0, LONGEST_USER_AGENT) : text;
    }
}
