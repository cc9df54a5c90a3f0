package io.convoai.chat.generation;

import io.convoai.chat.message.Message;
import io.convoai.chat.message.Messages;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who waits for an answer's end, be it written here or by another process. */
@Component
class AwaitedEndings {

    private final Map<String, CompletableFuture<Message>> awaited = new ConcurrentHashMap<>();
    private final Messages messages;

    AwaitedEndings(Messages messages) {
        this.messages = messages;
    }

    /** Of an answer that begins here; the same question may have come again meanwhile. */
    CompletableFuture<Message> begun(String id) {
        return awaited.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    /** It may end between two looks, so it is awaited first and looked at then. */
    CompletableFuture<Message> of(String id, long answerKey) {
        var ending = awaited.computeIfAbsent(id, _ -> new CompletableFuture<>());
        var answer = messages.read(answerKey);
        if (answer.hasEnded()) {
            awaited.remove(id);
            ending.complete(answer);
        }
        return ending;
    }

    void ended(Message answer) {
        remove(answer.id()).ifPresent(ending -> ending.complete(answer));
    }

    void givenUp(String id, RuntimeException cause) {
        remove(id).ifPresent(ending -> ending.completeExceptionally(cause));
    }

    CompletableFuture<Void> allOf(Set<String> ids) {
        var endings = ids.stream().map(awaited::get).filter(Objects::nonNull);
        return CompletableFuture.allOf(endings.toArray(CompletableFuture[]::new));
    }

    private Optional<CompletableFuture<Message>> remove(String id) {
        return Optional.ofNullable(awaited.remove(id));
    }
}
