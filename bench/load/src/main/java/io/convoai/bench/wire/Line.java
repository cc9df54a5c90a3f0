package io.convoai.bench.wire;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection that one thread reads and writes; the thread waits, so it had better be virtual. */
public final class Line implements Closeable {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int USUAL_BYTES = 1_024;
    private static final int LARGEST_BYTES = 4 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[USUAL_BYTES];
    private int start;
    private int end;

    public Line(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MILLIS);
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** From an address of this machine, where one has too few ports for all lines. */
    static Line open(InetSocketAddress address, @Nullable InetAddress from) throws IOException {
        var socket = new Socket();
        if (from != null) {
            socket.bind(new InetSocketAddress(from, 0));
        }
        socket.connect(address, CONNECT_MILLIS);
        return new Line(socket);
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Up to the empty line of a request or an answer; empty when the other side has gone. */
    public String head() throws IOException {
        int searched = 0;
        while (true) {
            for (int at = start + searched; at + 3 < end; at++) {
                if (buffer[at] == '\r' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n') {
                    return new String(bytes(at + 4 - start), StandardCharsets.ISO_8859_1);
                }
            }
            searched = Math.max(0, end - start - 3);
            if (!hasMore()) {
                return "";
            }
        }
    }

    /** What follows a head. */
    public byte[] body(String head) throws IOException {
        if (field(head, "transfer-encoding").equals("chunked")) {
            return chunks();
        }
        var length = field(head, "content-length");
        return bytes(length.isEmpty() ? 0 : Integer.parseInt(length));
    }

    byte[] bytes(int count) throws IOException {
        while (end - start < count) {
            if (!hasMore()) {
                throw new EOFException("The other side has gone");
            }
        }
        var bytes = Arrays.copyOfRange(buffer, start, start + count);
        start += count;
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(text().strip(), 16);
            all.write(bytes(length));
            var _ = text();
            if (length == 0) {
                return all.toByteArray();
            }
        }
    }

    private String text() throws IOException {
        for (int at = start; ; at++) {
            while (at >= end) {
                int place = at - start;
                if (!hasMore()) {
                    throw new EOFException("The other side has gone");
                }
                at = start + place;
            }
            if (buffer[at] == '\n') {
                return new String(bytes(at + 1 - start), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private boolean hasMore() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            if (end >= LARGEST_BYTES) {
                throw new IOException("More than %d bytes in one piece".formatted(LARGEST_BYTES));
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count >= 0;
    }

    static String field(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
