package io.convoai.launcher.log;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whole lines of a growing file, one after the other; starts again when the file was cut. */
final class Tail implements Closeable {

    private final String part;
    private final Path file;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024).flip();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private @Nullable FileChannel channel;
    private @Nullable LogLine next;
    private Instant time = Instant.EPOCH;

    Tail(String part, Path file) {
        this.part = part;
        this.file = file;
    }

    /** Nothing while there is no whole line more. */
    @Nullable LogLine peek() throws IOException {
        if (next == null && readLine()) {
            next = LogLine.of(part, line.toString(StandardCharsets.UTF_8), time);
            time = next.time();
            line.reset();
        }
        return next;
    }

    LogLine take() throws IOException {
        var line = peek();
        if (line == null) {
            throw new EOFException(file.toString());
        }
        next = null;
        return line;
    }

    private boolean readLine() throws IOException {
        while (buffer.hasRemaining() || refill()) {
            byte letter = buffer.get();
            if (letter == '\n') {
                return true;
            }
            line.write(letter);
        }
        return false;
    }

    private boolean refill() throws IOException {
        var open = open();
        if (open == null) {
            return false;
        }
        if (open.size() < open.position()) {
            open.position(0);
            line.reset();
        }
        buffer.clear();
        int read = open.read(buffer);
        buffer.flip();
        return read > 0;
    }

    private @Nullable FileChannel open() throws IOException {
        if (channel == null && Files.exists(file)) {
            channel = FileChannel.open(file);
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
