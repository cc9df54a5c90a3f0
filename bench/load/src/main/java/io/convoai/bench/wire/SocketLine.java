package io.convoai.bench.wire;

import io.convoai.bench.platform.Failure;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A WebSocket (RFC 6455), one thread's own; pings are answered while it waits for a frame. */
public final class SocketLine implements Closeable {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final String HANDSHAKE =
            """
            GET %s HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Protocol: %s\r
            Authorization: Bearer %s\r
            \r
            """;

    private final Line line;

    private SocketLine(Line line) {
        this.line = line;
    }

    /** Fails when the door is shut or another protocol is spoken. */
    public static SocketLine open(
            InetSocketAddress address, @Nullable InetAddress from, String path, Spoken spoken)
            throws IOException {
        var line = Line.open(address, from);
        var handshake = HANDSHAKE.formatted(path, spoken.protocol(), spoken.token());
        line.write(handshake.getBytes(StandardCharsets.US_ASCII));
        var head = line.head();
        if (!head.startsWith("HTTP/1.1 101")
                || !Line.field(head, "sec-websocket-protocol").equals(spoken.protocol())) {
            line.close();
            throw new Failure("%s did not become a socket: %s".formatted(path, head.strip()));
        }
        return new SocketLine(line);
    }

    public void send(String text) throws IOException {
        line.write(frame(TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The next text, whole; a close is a failure. */
    public String next() throws IOException {
        var text = new ByteArrayOutputStream();
        while (true) {
            var head = line.bytes(2);
            int kind = head[0] & 0x0f;
            var content = line.bytes(length(head[1] & 0x7f));
            switch (kind) {
                case PING -> line.write(frame(PONG, content));
                case PONG -> {}
                case CLOSE -> throw new Failure("The socket was closed: " + reason(content));
                default -> {
                    text.write(content);
                    if ((head[0] & LAST) != 0) {
                        return text.toString(StandardCharsets.UTF_8);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private int length(int told) throws IOException {
        return switch (told) {
            case TWO_BYTES -> Short.toUnsignedInt(ByteBuffer.wrap(line.bytes(2)).getShort());
            case EIGHT_BYTES -> Math.toIntExact(ByteBuffer.wrap(line.bytes(8)).getLong());
            default -> told;
        };
    }

    /** The mask is of zeros: to change nothing costs nothing, and the servers take it. */
    private static byte[] frame(int kind, byte[] content) {
        var frame = ByteBuffer.allocate(content.length + 14);
        frame.put((byte) (LAST | kind));
        if (content.length < TWO_BYTES) {
            frame.put((byte) (MASKED | content.length));
        } else {
            frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) content.length);
        }
        frame.putInt(0).put(content).flip();
        var bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static String reason(byte[] content) {
        return content.length < 2
                ? "without a word"
                : Short.toUnsignedInt(ByteBuffer.wrap(content).getShort())
                        + " "
                        + new String(content, 2, content.length - 2, StandardCharsets.UTF_8);
    }

    /** What is said first, and by whom. */
    public record Spoken(String protocol, String token) {}
}
