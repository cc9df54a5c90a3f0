package io.convoai.chat.delivery;

import io.convoai.chat.generation.Answers;
import io.convoai.chat.generation.Progress.Delta;
import io.convoai.chat.message.Message;
import io.convoai.chat.message.Messages;
import io.convoai.chat.socket.ClientSocket;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What only a streaming socket may ask: to stop an answer, or to read on where it left off. */
@Component
class StreamCommands {

    private final Answers answers;
    private final Messages messages;

    StreamCommands(Answers answers, Messages messages) {
        this.answers = answers;
        this.messages = messages;
    }

    /** False when there is no such command. */
    boolean obey(SocketRequest request) {
        switch (request.command().type()) {
            case "stop_message" -> stopMessage(request);
            case "resume" -> resume(request);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The answer to it is message_completed; the reply says only that it was understood. */
    private void stopMessage(SocketRequest request) {
        answers.stop(request.messageId(), request.uid());
        understood(request);
    }

    private void resume(SocketRequest request) {
        var messageId = request.messageId();
        var afterSeq = request.command().field("after_seq").number();
        var socket = request.socket();
        var here =
                answers.catchUp(
                        messageId,
                        request.uid(),
                        afterSeq,
                        missing -> follow(messageId, missing, socket));
        if (!here) {
            sendStored(messages.requireOwn(messageId, request.uid()), afterSeq, socket);
        }
        understood(request);
    }

    private static void understood(SocketRequest request) {
        request.reply(Map.of("message_id", request.messageId()), null);
    }

    private static void follow(String messageId, List<Delta> missing, ClientSocket socket) {
        socket.follow(messageId);
        missing.forEach(delta -> socket.send(StreamFrames.delta(delta)));
    }

    /** No piece follows a snapshot of what has ended: its number is the one the client knows. */
    private static void sendStored(Message answer, int afterSeq, ClientSocket socket) {
        socket.send(StreamFrames.snapshot(answer, afterSeq));
        if (answer.hasEnded()) {
            socket.send(StreamFrames.completed(answer));
        }
    }
}
