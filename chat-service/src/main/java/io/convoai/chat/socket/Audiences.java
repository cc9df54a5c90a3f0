package io.convoai.chat.socket;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which sockets hear of which conversation. */
@Component
public class Audiences {

    private final Map<String, Set<ClientSocket>> watching = new ConcurrentHashMap<>();

    /** Only the owner's sockets may; who calls has checked. */
    public void watch(String conversationId, ClientSocket socket) {
        socket.watch(conversationId);
        watching.compute(conversationId, (_, all) -> with(all, socket));
    }

    public boolean isWatching(String conversationId, ClientSocket socket) {
        return of(conversationId).contains(socket);
    }

    public void toStreaming(String conversationId, Consumer<ClientSocket> what) {
        of(conversationId).stream().filter(ClientSocket::isStreaming).forEach(what);
    }

    public void toAll(String conversationId, Object frame) {
        of(conversationId).forEach(socket -> socket.send(frame));
    }

    public void toOthers(String conversationId, ClientSocket sender, Object frame) {
        of(conversationId).stream()
                .filter(socket -> socket != sender)
                .forEach(socket -> socket.send(frame));
    }

    void forget(ClientSocket socket) {
        for (var id : socket.watched()) {
            watching.computeIfPresent(id, (_, all) -> without(all, socket));
        }
    }

    private Set<ClientSocket> of(String conversationId) {
        return watching.getOrDefault(conversationId, Set.of());
    }

    private static Set<ClientSocket> with(@Nullable Set<ClientSocket> all, ClientSocket socket) {
        var watchers = all == null ? ConcurrentHashMap.<ClientSocket>newKeySet() : all;
        watchers.add(socket);
        return watchers;
    }

    @SuppressWarnings("NullAway") // an empty set leaves the map
    private static Set<ClientSocket> without(Set<ClientSocket> all, ClientSocket socket) {
        all.remove(socket);
        return all.isEmpty() ? null : all;
    }
}
