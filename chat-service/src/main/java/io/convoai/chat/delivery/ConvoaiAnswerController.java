package io.convoai.chat.delivery;

import io.convoai.chat.message.ConvoaiMessage;
import io.convoai.chat.message.Message;
import io.convoai.chat.provider.ModelFailure;
import io.convoai.chat.repeat.RepeatKey;
import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Uid;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same at the door of ConvoAI's first clients, in the shapes and words that they know. */
@Hidden // described beside the operation that only stores
@RestController
@RequestMapping({"/api/v1/conversations/{id}/messages", "/conversations/{id}/messages"})
@PreAuthorize("hasAuthority('conversations.use')")
@ConvoaiPath
class ConvoaiAnswerController {

    private final HttpAnswers answers;

    ConvoaiAnswerController(HttpAnswers answers) {
        this.answers = answers;
    }

    @PostMapping(params = "answer=true", produces = MediaType.APPLICATION_JSON_VALUE)
    ConvoaiMessage askAndWaitOnOldPath(
            @PathVariable String id,
            @Valid @RequestBody OldQuestion body,
            @RequestHeader(name = RepeatKey.HEADER, required = false)
                    @Size(min = 1, max = RepeatKey.MAX_LENGTH) @Nullable String key,
            @Uid String uid)
            throws InterruptedException {
        var answer = answers.answerTo(body.question().question(id, uid, key));
        var error = answer.error();
        if (error != null) {
            var text = ModelFailure.contractText(error.code(), error.detail());
            throw new AnswerFailed(answer, error, text);
        }
        return ConvoaiMessage.of(answer);
    }

    @PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void askAndListenOnOldPath(
            @PathVariable String id,
            @Valid @RequestBody OldQuestion body,
            @RequestHeader(name = RepeatKey.HEADER, required = false)
                    @Size(min = 1, max = RepeatKey.MAX_LENGTH) @Nullable String key,
            @Uid String uid,
            HttpServletResponse response)
            throws InterruptedException {
        answers.stream(body.question().question(id, uid, key), response);
    }

    record OldQuestion(
            @Pattern(regexp = "user", message = "must be user: only a person's message is answered") @Nullable String role,
            @NotBlank @CodePointLength(max = Message.MAX_CONTENT_LENGTH) String content) {

        NewQuestion question() {
            return new NewQuestion(content, null);
        }
    }
}
