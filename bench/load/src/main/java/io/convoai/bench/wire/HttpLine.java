package io.convoai.bench.wire;

import io.convoai.bench.platform.Failure;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One kept connection, one call at a time. */
public final class HttpLine implements Closeable {

    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})");

    private final Line line;

    public HttpLine(InetSocketAddress address) throws IOException {
        this.line = Line.open(address, null);
    }

    /** The body of the answer, whose status was the one that counts. */
    public String answerTo(Call call) throws IOException {
        line.write(call.bytes());
        var head = line.head();
        var status = STATUS.matcher(head);
        if (!status.find()) {
            throw new Failure(call.name() + " was not answered, but the line closed.");
        }
        var body = new String(line.body(head), StandardCharsets.UTF_8);
        if (Integer.parseInt(status.group(1)) != call.expected()) {
            throw new Failure(
                    "%s was answered %s and not %d: %s"
                            .formatted(call.name(), status.group(1), call.expected(), body));
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
