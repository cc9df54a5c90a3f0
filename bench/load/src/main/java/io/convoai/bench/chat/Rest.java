package io.convoai.bench.chat;

import io.convoai.bench.load.Caller;
import io.convoai.bench.load.Figures;
import io.convoai.bench.platform.Failure;
import io.convoai.bench.wire.Call;
import io.convoai.bench.wire.HttpLine;
import java.io.Closeable;
import java.io.IOException;

/**
 * Somebody who makes the same call again and again over one connection.
 *
 * @param said a part of every right answer
 */
record Rest(HttpLine line, Call call, String said) implements Caller, Closeable {

    static final String ANSWER = "answer";

    @Override
    public void call(long due, Figures figures) throws IOException {
        var answer = line.answerTo(call);
        figures.took(ANSWER, System.nanoTime() - due);
        if (!answer.contains(said)) {
            throw new Failure(
                    "%s was answered without '%s': %s".formatted(call.name(), said, answer));
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
