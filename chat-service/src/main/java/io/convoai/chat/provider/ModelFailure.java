package io.convoai.chat.provider;

import static io.convoai.chat.provider.FailureCode.MODEL_BUSY;
import static io.convoai.chat.provider.FailureCode.MODEL_CUT_OFF;
import static io.convoai.chat.provider.FailureCode.MODEL_FAILED;
import static io.convoai.chat.provider.FailureCode.MODEL_KEY_REFUSED;
import static io.convoai.chat.provider.FailureCode.MODEL_NOT_UNDERSTOOD;
import static io.convoai.chat.provider.FailureCode.MODEL_RATE_LIMITED;
import static io.convoai.chat.provider.FailureCode.MODEL_REFUSED_REQUEST;
import static io.convoai.chat.provider.FailureCode.MODEL_SILENT;
import static io.convoai.chat.provider.FailureCode.MODEL_TIMED_OUT;
import static io.convoai.chat.provider.FailureCode.MODEL_UNREACHABLE;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that can go wrong with a model, told to people: what happened, and what to do next. Nothing
 * of what the model server itself said gets out.
 */
public record ModelFailure(FailureCode code, String detail, @Nullable Duration tryAgainIn) {

    private static final String SOON = "try again in a minute";
    private static final String GO_ON = "ask it to go on";

    public static ModelFailure timedOut(Duration patience) {
        return nothingCame(
                MODEL_TIMED_OUT,
                "The model did not begin to answer within " + seconds(patience),
                "try again");
    }

    public static ModelFailure silent(Duration patience) {
        return partCame(
                MODEL_SILENT,
                "The model said nothing for %s in the middle of its answer"
                        .formatted(seconds(patience)),
                GO_ON);
    }

    public static ModelFailure tooLong(Duration patience) {
        var what = "The answer took more than %s and was ended".formatted(seconds(patience));
        return partCame(MODEL_CUT_OFF, what, GO_ON);
    }

    public static ModelFailure tooMuch(int characters) {
        var what = "The answer became longer than %,d characters and was ended";
        return partCame(
                MODEL_CUT_OFF,
                String.format(Locale.ENGLISH, what, characters),
                "ask for less at once");
    }

    public static ModelFailure unexpected() {
        return nothingCame(MODEL_FAILED, "The answer could not be written", SOON);
    }

    static ModelFailure helpUnreadable() {
        return nothingCame(MODEL_FAILED, "The help pages cannot be read right now", SOON);
    }

    static ModelFailure keyRefused() {
        return nothingCame(
                MODEL_KEY_REFUSED,
                "The model server did not accept the key of this installation",
                "try again once an administrator has set a valid OPENAI_API_KEY");
    }

    static ModelFailure rateLimited(@Nullable Duration wait) {
        return nothingCame(
                        MODEL_RATE_LIMITED,
                        "The model server has had too many questions",
                        wait == null ? SOON : "try again in " + seconds(wait))
                .withWait(wait);
    }

    static ModelFailure refusedRequest() {
        return nothingCame(
                MODEL_REFUSED_REQUEST,
                "The model server did not accept this question: it may be too long, or against its rules",
                "ask in other words, or in a new conversation");
    }

    static ModelFailure unknownModel(String model) {
        return nothingCame(
                MODEL_REFUSED_REQUEST,
                "The model server does not know the model \"%s\"".formatted(model),
                "try again once an administrator has set OPENAI_MODEL to one that it has");
    }

    static ModelFailure cutOff() {
        var what = "The connection to the model broke in the middle of its answer";
        return partCame(MODEL_CUT_OFF, what, GO_ON);
    }

    static ModelFailure failed() {
        return nothingCame(MODEL_FAILED, "The model server has a fault of its own", SOON);
    }

    static ModelFailure unreachable() {
        return nothingCame(
                MODEL_UNREACHABLE,
                "The model server cannot be reached",
                SOON + ", and tell an administrator if it lasts");
    }

    static ModelFailure notUnderstood() {
        return nothingCame(
                MODEL_NOT_UNDERSTOOD,
                "What came from the model server is no answer",
                "try again once an administrator has looked at OPENAI_BASE_URL");
    }

    static ModelFailure overrun(Duration wait) {
        return busy("The model is writing as many answers as it can", wait);
    }

    static ModelFailure resting(Duration wait) {
        return busy("The model server failed several times, so it is left alone for a while", wait);
    }

    /** What ConvoAI's first clients, who know no codes, are told instead. */
    public static String contractText(String code, String detail) {
        return switch (code) {
            case "MODEL_KEY_REFUSED" -> "OpenAI API authentication failed";
            case "MODEL_RATE_LIMITED" -> "API rate limit exceeded. Please try again later.";
            case "MODEL_REFUSED_REQUEST" -> "Invalid request to OpenAI API";
            default -> "OpenAI API error: " + detail;
        };
    }

    public @Nullable Integer retryAfterSeconds() {
        return tryAgainIn == null ? null : (int) roundedUp(tryAgainIn);
    }

    private static ModelFailure busy(String what, Duration wait) {
        return nothingCame(MODEL_BUSY, what, "try again in " + seconds(wait)).withWait(wait);
    }

    private static ModelFailure nothingCame(FailureCode code, String what, String next) {
        return new ModelFailure(code, what + ". Your message is kept: " + next + ".", null);
    }

    private static ModelFailure partCame(FailureCode code, String what, String next) {
        return new ModelFailure(code, what + ". What had come is kept: " + next + ".", null);
    }

    private ModelFailure withWait(@Nullable Duration wait) {
        return new ModelFailure(code, detail, wait);
    }

    private static String seconds(Duration duration) {
        var seconds = roundedUp(duration);
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }

    private static long roundedUp(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
