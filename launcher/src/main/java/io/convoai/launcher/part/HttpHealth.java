package io.convoai.launcher.part;

import io.convoai.launcher.part.Part.Health;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Asks {@code GET /health} over a plain socket: an HTTP client would double the supervisor. */
record HttpHealth(String address, int port) {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]*)\"");

    Health ask() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
            return judge(
                    new String(
                            socket.getInputStream().readNBytes(LARGEST_ANSWER),
                            StandardCharsets.UTF_8));
        } catch (IOException silent) {
            return new Health.Bad("/health does not answer: " + silent.getMessage());
        }
    }

    private String request() {
        return "GET /health HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"
                .formatted(port);
    }

    private static Health judge(String answer) {
        var status = STATUS.matcher(answer);
        if (!status.find()) {
            return new Health.Bad("/health does not speak HTTP");
        }
        if (!status.group(1).equals("200")) {
            return new Health.Bad("/health answers " + status.group(1));
        }
        var version = VERSION.matcher(answer);
        return new Health.Good(version.find() ? version.group(1) : "unknown");
    }
}
