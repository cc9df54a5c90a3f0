package io.convoai.chat.delivery;

import io.convoai.chat.generation.Answers;
import io.convoai.chat.message.Message;
import io.convoai.chat.message.Messages;
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
    boolean obey(Command command, ClientSocket socket, String uid) {
        switch (command.type()) {
            case "stop_message" -> stopMessage(command, socket, uid);
            case "resume" -> resume(command, socket, uid);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The answer to it is message_completed; the reply says only that it was understood. */
    private void stopMessage(Command command, ClientSocket socket, String uid) {
        var messageId = command.required("message_id", Command.ID_LENGTH);
        answers.stop(messageId, uid);
        socket.send(Frame.reply(command.type(), Map.of("message_id", messageId), null));
    }

    private void resume(Command command, ClientSocket socket, String uid) {
        var messageId = command.required("message_id", Command.ID_LENGTH);
        var afterSeq = command.number("after_seq");
        var here =
                answers.catchUp(
                        messageId,
                        uid,
                        afterSeq,
                        missing -> {
                            socket.follow(messageId);
                            missing.forEach(delta -> socket.send(Frame.delta(delta)));
                        });
        if (!here) {
            sendStored(messages.requireOwn(messageId, uid), afterSeq, socket);
        }
        socket.send(Frame.reply(command.type(), Map.of("message_id", messageId), null));
    }

    /** No piece follows a snapshot of what has ended: its number is the one the client knows. */
    private static void sendStored(Message answer, int afterSeq, ClientSocket socket) {
        socket.send(Frame.snapshot(answer, afterSeq));
        if (!answer.status().equals("streaming")) {
            socket.send(Frame.completed(answer));
        }
    }
}
