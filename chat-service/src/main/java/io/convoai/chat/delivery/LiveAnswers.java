package io.convoai.chat.delivery;

import io.convoai.chat.generation.Progress;
import io.convoai.chat.generation.Progress.Accepted;
import io.convoai.chat.generation.Progress.Completed;
import io.convoai.chat.generation.Progress.Delta;
import io.convoai.chat.generation.Progress.Started;
import io.convoai.chat.message.Message;
import io.convoai.chat.socket.Audiences;
import io.convoai.chat.socket.ClientSocket;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the owner's streaming sockets what happens to an answer. */
@Component
class LiveAnswers {

    private final Audiences audiences;

    LiveAnswers(Audiences audiences) {
        this.audiences = audiences;
    }

    /** A socket that came in the middle gets pieces only when it asks to resume. */
    @EventListener
    void on(Progress progress) {
        audiences.toStreaming(progress.conversationId(), socket -> tell(socket, progress));
    }

    private static void tell(ClientSocket socket, Progress progress) {
        switch (progress) {
            case Accepted(_, var question) -> socket.send(StreamFrames.accepted(question));
            case Started started -> begin(socket, started);
            case Delta delta when socket.follows(delta.messageId()) ->
                    socket.send(StreamFrames.delta(delta));
            case Delta _ -> {}
            case Completed(_, var answer) -> end(socket, answer);
        }
    }

    private static void begin(ClientSocket socket, Started answer) {
        socket.follow(answer.messageId());
        socket.send(StreamFrames.started(answer));
    }

    private static void end(ClientSocket socket, Message answer) {
        socket.unfollow(answer.id());
        socket.send(StreamFrames.completed(answer));
    }
}
