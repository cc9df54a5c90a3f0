package io.convoai.chat.delivery;

import io.convoai.chat.generation.Progress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the owner's streaming sockets what happens to an answer. */
@Component
class LiveAnswers {

    private final OpenSockets sockets;

    LiveAnswers(OpenSockets sockets) {
        this.sockets = sockets;
    }

    /** A socket that came in the middle gets pieces only when it asks to resume. */
    @EventListener
    void on(Progress progress) {
        sockets.toStreaming(progress.conversationId(), socket -> tell(socket, progress));
    }

    private static void tell(ClientSocket socket, Progress progress) {
        switch (progress) {
            case Progress.Accepted(_, var question) -> socket.send(Frame.accepted(question));
            case Progress.Started(var conversationId, var messageId, var model) -> {
                socket.follow(messageId);
                socket.send(Frame.started(messageId, conversationId, model));
            }
            case Progress.Delta delta -> {
                if (socket.follows(delta.messageId())) {
                    socket.send(Frame.delta(delta));
                }
            }
            case Progress.Completed(_, var answer) -> {
                socket.unfollow(answer.id());
                socket.send(Frame.completed(answer));
            }
        }
    }
}
