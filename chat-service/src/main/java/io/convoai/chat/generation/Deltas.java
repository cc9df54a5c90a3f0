package io.convoai.chat.generation;

import io.convoai.chat.generation.Progress.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** All that readers were told of one answer, and those who read along. */
final class Deltas {

    private final String conversationId;
    private final String messageId;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<String> texts = new ArrayList<>();
    private final List<Consumer<Delta>> readers = new ArrayList<>();

    Deltas(String conversationId, String messageId) {
        this.conversationId = conversationId;
        this.messageId = messageId;
    }

    /** Readers that catch up meanwhile wait, so that none meets a piece twice or never. */
    void add(String text, Consumer<Delta> all) {
        lock.lock();
        try {
            texts.add(text);
            var delta = delta(texts.size());
            all.accept(delta);
            readers.forEach(reader -> reader.accept(delta));
        } finally {
            lock.unlock();
        }
    }

    void catchUp(int afterSeq, Consumer<List<Delta>> reader) {
        lock.lock();
        try {
            var missing = new ArrayList<Delta>();
            for (int seq = Math.max(0, afterSeq) + 1; seq <= texts.size(); seq++) {
                missing.add(delta(seq));
            }
            reader.accept(missing);
        } finally {
            lock.unlock();
        }
    }

    /** From the first delta on: those that were told, and each that will be. */
    void readAlong(Consumer<Delta> reader) {
        lock.lock();
        try {
            for (int seq = 1; seq <= texts.size(); seq++) {
                reader.accept(delta(seq));
            }
            readers.add(reader);
        } finally {
            lock.unlock();
        }
    }

    private Delta delta(int seq) {
        return new Delta(conversationId, messageId, seq, texts.get(seq - 1));
    }
}
