package io.convoai.gateway;

import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client's socket that remembers what came. */
public final class RecordingSocket implements WebSocket.Listener {

    public final List<String> frames = new CopyOnWriteArrayList<>();

    private final StringBuilder unfinished = new StringBuilder();
    private volatile int closeCode;
    private WebSocket socket;

    private RecordingSocket() {}

    /** As a page of our own opens it. */
    public static RecordingSocket open(Browser browser, String path) {
        return open(
                browser.socket()
                        .header("Origin", RunningGateway.PUBLIC_URL)
                        .subprotocols("convoai.stream.v1"),
                browser,
                path);
    }

    public static RecordingSocket open(WebSocket.Builder builder, Browser browser, String path) {
        var recording = new RecordingSocket();
        recording.socket = builder.buildAsync(browser.socketUri(path), recording).join();
        return recording;
    }

    /** The status with which the handshake was refused. */
    public static int refusal(WebSocket.Builder builder, Browser browser, String path) {
        return answer(builder, browser, path).map(HttpResponse::statusCode).orElse(101);
    }

    /** Nothing when the socket is open. */
    public static Optional<HttpResponse<?>> answer(
            WebSocket.Builder builder, Browser browser, String path) {
        try {
            open(builder, browser, path);
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(((WebSocketHandshakeException) e.getCause()).getResponse());
        }
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    public String subprotocol() {
        return socket.getSubprotocol();
    }

    public int closeCode() {
        return closeCode;
    }

    public boolean isOpen() {
        return closeCode == 0;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        unfinished.append(data);
        if (last) {
            frames.add(unfinished.toString());
            unfinished.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closeCode = statusCode;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closeCode = 1006;
    }
}
