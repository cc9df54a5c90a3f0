package io.convoai.launcher.state;

/** Ends a command with this one sentence and exit code 1. */
public final class Problem extends RuntimeException {

    public Problem(String sentence) {
        super(sentence);
    }

    public Problem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
