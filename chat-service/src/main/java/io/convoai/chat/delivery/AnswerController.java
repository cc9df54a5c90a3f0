package io.convoai.chat.delivery;

import io.convoai.chat.message.Message;
import io.convoai.chat.repeat.RepeatKey;
import io.convoai.platform.security.Uid;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A message that is answered: the answer is waited for, or read as it is written. */
@Hidden // described beside the operation that only stores
@RestController
@RequestMapping("/api/conversations/{id}/messages")
@PreAuthorize("hasAuthority('conversations.use')")
class AnswerController {

    private final HttpAnswers answers;

    AnswerController(HttpAnswers answers) {
        this.answers = answers;
    }

    @PostMapping(params = "answer=true", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Message askAndWait(
            @PathVariable String id,
            @Valid @RequestBody NewQuestion body,
            @RequestHeader(name = RepeatKey.HEADER, required = false)
                    @Size(min = 1, max = RepeatKey.MAX_LENGTH) @Nullable String key,
            @Uid String uid)
            throws InterruptedException {
        var answer = answers.answerTo(body.question(id, uid, key));
        if (answer.error() != null) {
            throw new AnswerFailed(answer, answer.error(), answer.error().detail());
        }
        return answer;
    }

    @PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void askAndListen(
            @PathVariable String id,
            @Valid @RequestBody NewQuestion body,
            @RequestHeader(name = RepeatKey.HEADER, required = false)
                    @Size(min = 1, max = RepeatKey.MAX_LENGTH) @Nullable String key,
            @Uid String uid,
            HttpServletResponse response)
            throws InterruptedException {
        answers.stream(body.question(id, uid, key), response);
    }
}
