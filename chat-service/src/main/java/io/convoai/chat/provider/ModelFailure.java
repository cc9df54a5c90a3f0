package io.convoai.chat.provider;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that can go wrong with a model, told to people: what happened, and what to do next. Nothing
 * of what the model server itself said gets out.
 */
public record ModelFailure(Code code, String detail, @Nullable Duration tryAgainIn) {

    /** The names are stored and known to clients: rename none. */
    public enum Code {
        MODEL_KEY_REFUSED,
        MODEL_RATE_LIMITED,
        MODEL_REFUSED_REQUEST,
        MODEL_TIMED_OUT,
        MODEL_SILENT,
        MODEL_CUT_OFF,
        MODEL_FAILED,
        MODEL_UNREACHABLE,
        MODEL_NOT_UNDERSTOOD,
        MODEL_BUSY
    }

    public static ModelFailure timedOut(Duration patience) {
        return of(
                Code.MODEL_TIMED_OUT,
                "The model did not begin to answer within %s. Your message is kept: try again."
                        .formatted(seconds(patience)));
    }

    public static ModelFailure silent(Duration patience) {
        return of(
                Code.MODEL_SILENT,
                "The model said nothing for %s in the middle of its answer. What had come is kept: ask it to go on."
                        .formatted(seconds(patience)));
    }

    public static ModelFailure tooLong(Duration patience) {
        return of(
                Code.MODEL_CUT_OFF,
                "The answer took more than %s and was ended. What had come is kept: ask it to go on."
                        .formatted(seconds(patience)));
    }

    public static ModelFailure tooMuch(int characters) {
        return of(
                Code.MODEL_CUT_OFF,
                String.format(
                        Locale.ENGLISH,
                        "The answer became longer than %,d characters and was ended. What had come is kept: ask for less at once.",
                        characters));
    }

    public static ModelFailure unexpected() {
        return of(
                Code.MODEL_FAILED,
                "The answer could not be written. Your message is kept: try again in a minute.");
    }

    static ModelFailure helpUnreadable() {
        return of(
                Code.MODEL_FAILED,
                "The help pages cannot be read right now. Your message is kept: try again in a minute.");
    }

    static ModelFailure keyRefused() {
        return of(
                Code.MODEL_KEY_REFUSED,
                "The model server did not accept the key of this installation. Your message is kept: try again once an administrator has set a valid OPENAI_API_KEY.");
    }

    static ModelFailure rateLimited(@Nullable Duration wait) {
        return new ModelFailure(
                Code.MODEL_RATE_LIMITED,
                "The model server has had too many questions. Your message is kept: try again %s."
                        .formatted(wait == null ? "in a minute" : "in " + seconds(wait)),
                wait);
    }

    static ModelFailure refusedRequest() {
        return of(
                Code.MODEL_REFUSED_REQUEST,
                "The model server did not accept this question: it may be too long, or against its rules. Your message is kept: ask in other words, or in a new conversation.");
    }

    static ModelFailure unknownModel(String model) {
        return of(
                Code.MODEL_REFUSED_REQUEST,
                "The model server does not know the model \"%s\". Your message is kept: try again once an administrator has set OPENAI_MODEL to one that it has."
                        .formatted(model));
    }

    static ModelFailure cutOff() {
        return of(
                Code.MODEL_CUT_OFF,
                "The connection to the model broke in the middle of its answer. What had come is kept: ask it to go on.");
    }

    static ModelFailure failed() {
        return of(
                Code.MODEL_FAILED,
                "The model server has a fault of its own. Your message is kept: try again in a minute.");
    }

    static ModelFailure unreachable() {
        return of(
                Code.MODEL_UNREACHABLE,
                "The model server cannot be reached. Your message is kept: try again in a minute, and tell an administrator if it lasts.");
    }

    static ModelFailure notUnderstood() {
        return of(
                Code.MODEL_NOT_UNDERSTOOD,
                "What came from the model server is no answer. Your message is kept: try again once an administrator has looked at OPENAI_BASE_URL.");
    }

    static ModelFailure overrun(Duration wait) {
        return new ModelFailure(
                Code.MODEL_BUSY,
                "The model is writing as many answers as it can. Your message is kept: try again in %s."
                        .formatted(seconds(wait)),
                wait);
    }

    static ModelFailure resting(Duration wait) {
        return new ModelFailure(
                Code.MODEL_BUSY,
                "The model server failed several times, so it is left alone for a while. Your message is kept: try again in %s."
                        .formatted(seconds(wait)),
                wait);
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

    /** Whether the server is to blame, and asking it less may help it. */
    boolean isTheServersFault() {
        return switch (code) {
            case MODEL_TIMED_OUT,
                    MODEL_SILENT,
                    MODEL_CUT_OFF,
                    MODEL_FAILED,
                    MODEL_UNREACHABLE,
                    MODEL_NOT_UNDERSTOOD ->
                    true;
            case MODEL_KEY_REFUSED, MODEL_RATE_LIMITED, MODEL_REFUSED_REQUEST, MODEL_BUSY -> false;
        };
    }

    private static ModelFailure of(Code code, String detail) {
        return new ModelFailure(code, detail, null);
    }

    private static String seconds(Duration duration) {
        var seconds = roundedUp(duration);
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }

    private static long roundedUp(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
