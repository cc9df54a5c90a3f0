package io.convoai.chat.generation;

import io.convoai.chat.generation.Progress.Delta;
import io.convoai.chat.message.Message;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * @param ending the whole of it, once it has ended
 * @param pieces gives a reader all that was told so far, and then each piece as it is told; nothing
 *     of what another process writes
 */
public record Answer(
        String id,
        String model,
        CompletableFuture<Message> ending,
        Consumer<Consumer<Delta>> pieces) {}
