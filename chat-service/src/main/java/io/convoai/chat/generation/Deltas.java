package io.convoai.chat.generation;

import io.convoai.chat.generation.Progress.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that readers were told of one answer, and those who read along. */
final class Deltas {

    private final String conversationId;
    private final String messageId;
    private final List<String> texts = new ArrayList<>();
    private final List<Consumer<Delta>> readers = new ArrayList<>();

    Deltas(String conversationId, String messageId) {
        this.conversationId = conversationId;
        this.messageId = messageId;
    }

    /** Readers that catch up meanwhile wait, so that none meets a piece twice or never. */
    synchronized void add(String text, Consumer<Delta> all) {
        texts.add(text);
        var delta = delta(texts.size());
        all.accept(delta);
        readers.forEach(reader -> reader.accept(delta));
    }

    synchronized void catchUp(int afterSeq, Consumer<List<Delta>> reader) {
        reader.accept(after(Math.max(0, afterSeq)).toList());
    }

    /** From the first delta on: those that were told, and each that will be. */
    synchronized void readAlong(Consumer<Delta> reader) {
        after(0).forEach(reader);
        readers.add(reader);
    }

    private Stream<Delta> after(int seq) {
        return IntStream.range(seq, texts.size()).mapToObj(told -> delta(told + 1));
    }

    private Delta delta(int seq) {
        return new Delta(conversationId, messageId, seq, texts.get(seq - 1));
    }
}
