package io.convoai.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A line on which a test says what it likes, as slowly as it likes. */
public final class RawLine implements AutoCloseable {

    private static final int PATIENCE_MS = 20_000;

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: ([0-9]+)");

    private final Socket socket;
    private final InputStream in;

    public RawLine(RunningGateway gateway) {
        try {
            socket = new Socket("127.0.0.1", gateway.port());
            bePatient();
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False when nobody listens any more. */
    public boolean write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Everything until the other side closes. */
    public String readAll() {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up to so many bytes, if they come. */
    public void read(int bytes) {
        try {
            in.readNBytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String readUntil(String end) {
        var read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            read.append(readCharacter());
        }
        return read.toString();
    }

    /** One answer, and not a byte of the next; its length is announced or its chunks end. */
    public String readAnswer() {
        var answer = new StringBuilder(readUntil("\r\n\r\n"));
        var head = answer.toString().toLowerCase(Locale.ROOT);
        var length = LENGTH.matcher(head);
        if (length.find()) {
            IntStream.range(0, Integer.parseInt(length.group(1)))
                    .forEach(_ -> answer.append(readCharacter()));
        } else {
            while (!answer.toString().endsWith("\r\n0\r\n\r\n")) {
                answer.append(readCharacter());
            }
        }
        return answer.toString();
    }

    private char readCharacter() {
        try {
            var next = in.read();
            if (next < 0) {
                throw new IllegalStateException("The line was closed in the middle of an answer");
            }
            return (char) next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the other side has closed, seen without waiting for it. */
    public boolean isClosed() {
        try {
            socket.setSoTimeout(1);
            in.mark(1);
            var isEnd = in.read() < 0;
            in.reset();
            return isEnd;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        } finally {
            bePatient();
        }
    }

    private void bePatient() {
        try {
            socket.setSoTimeout(PATIENCE_MS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
