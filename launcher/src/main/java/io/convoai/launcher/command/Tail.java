package io.convoai.launcher.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole new lines of a growing file; starts again when the file was cut. */
final class Tail {

    private final Path file;
    private final String prefix;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;

    Tail(Path file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    void print(PrintStream out) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        if (Files.size(file) < position) {
            position = 0;
        }
        try (var input = Files.newInputStream(file)) {
            input.skipNBytes(position);
            print(input, out);
        }
        out.flush();
    }

    private void print(InputStream input, PrintStream out) throws IOException {
        var buffer = new byte[64 * 1024];
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            position += read;
            for (int index = 0; index < read; index++) {
                line.write(buffer[index]);
                if (buffer[index] == '\n') {
                    out.print(prefix);
                    line.writeTo(out);
                    line.reset();
                }
            }
        }
    }
}
