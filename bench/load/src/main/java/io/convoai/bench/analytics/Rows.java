package io.convoai.bench.analytics;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table. */
record Rows(Writer copy) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    static Rows into(String table, Connection database) throws SQLException {
        var copy =
                new PGCopyOutputStream(
                        database.unwrap(PGConnection.class),
                        "copy %s from stdin".formatted(table),
                        BUFFER);
        return new Rows(new OutputStreamWriter(copy, StandardCharsets.UTF_8));
    }

    void add(@Nullable Object... values) throws IOException {
        for (int column = 0; column < values.length; column++) {
            copy.write(column == 0 ? "" : "\t");
            copy.write(values[column] == null ? "\\N" : values[column].toString());
        }
        copy.write("\n");
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }
}
