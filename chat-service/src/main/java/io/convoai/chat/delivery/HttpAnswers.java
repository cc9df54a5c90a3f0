package io.convoai.chat.delivery;

import io.convoai.chat.generation.Answers;
import io.convoai.chat.generation.Asked;
import io.convoai.chat.generation.Progress.Accepted;
import io.convoai.chat.generation.Progress.Completed;
import io.convoai.chat.generation.Progress.Delta;
import io.convoai.chat.generation.Progress.Started;
import io.convoai.chat.generation.Question;
import io.convoai.chat.message.Message;
import io.convoai.chat.message.Messages;
import io.convoai.chat.socket.Audiences;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks as a socket does, with the same limits, and reads the answer over HTTP. */
@Component
class HttpAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(HttpAnswers.class);

    private final Answers answers;
    private final Messages messages;
    private final Audiences audiences;
    private final JsonMapper json;

    HttpAnswers(Answers answers, Messages messages, Audiences audiences, JsonMapper json) {
        this.answers = answers;
        this.messages = messages;
        this.audiences = audiences;
        this.json = json;
    }

    /** Waits for the answer, whatever its end: it may have failed. */
    Message answerTo(Question question) throws InterruptedException {
        var asked = ask(question);
        return new AnswerNews(asked.answer(), question.uid(), messages).end();
    }

    void stream(Question question, HttpServletResponse response) throws InterruptedException {
        var asked = ask(question);
        var news = new AnswerNews(asked.answer(), question.uid(), messages);
        try {
            var stream = new EventStream(response, json);
            stream.send(StreamFrames.accepted(asked.question()));
            var answer = asked.answer();
            var started = new Started(question.conversationId(), answer.id(), answer.model());
            stream.send(StreamFrames.started(started));
            follow(asked, news, stream);
        } catch (IOException gone) {
            LOG.debug("The client is gone; its answer goes on", gone);
        }
    }

    private static void follow(Asked asked, AnswerNews news, EventStream stream)
            throws InterruptedException, IOException {
        while (true) {
            switch (news.next()) {
                case Delta delta -> stream.send(StreamFrames.delta(delta));
                case Completed(_, var answer) -> {
                    stream.send(StreamFrames.completed(answer));
                    stream.send(Frame.replyTo(asked.question(), answer));
                    return;
                }
                case Accepted _, Started _ -> {}
                case null -> stream.keepOpen();
            }
        }
    }

    /** The owner's open sockets hear of it as if another socket had asked. */
    private Asked ask(Question question) {
        var asked = answers.ask(question);
        if (!asked.before()) {
            asked.answer().ending().thenAccept(answer -> tellSockets(asked.question(), answer));
        }
        return asked;
    }

    private void tellSockets(Message question, Message answer) {
        if (answer.error() == null) {
            audiences.toAll(answer.conversationId(), Broadcast.of(question, answer));
        }
    }
}
