package io.convoai.launcher.supervisor;

import io.convoai.launcher.state.Problem;
import java.time.Duration;

/** How one start of a part ended. */
sealed interface Life {

    /** It was healthy for a while, then its process ended. */
    record Lived(Duration healthy, int exitCode) implements Life {}

    record DiedEarly(int exitCode) implements Life {}

    record NeverAnswered(Duration patience, String answer) implements Life {}

    record Impossible(Problem problem) implements Life {}

    record Cancelled() implements Life {}

    default String reason() {
        return switch (this) {
            case Lived(var healthy, int exitCode) ->
                    "its process ended with exit code %d after %d s"
                            .formatted(exitCode, healthy.toSeconds());
            case DiedEarly(int exitCode) ->
                    "its process ended with exit code %d".formatted(exitCode);
            case NeverAnswered(var patience, var answer) ->
                    "it was not healthy within %d s: %s".formatted(patience.toSeconds(), answer);
            case Impossible(var problem) -> problem.sentence();
            case Cancelled() -> "it is being stopped";
        };
    }

    /** Whether trying once more may help a part that was never healthy. */
    default boolean isHopeless(int attempt, int mostAttempts) {
        return switch (this) {
            case Impossible _, NeverAnswered _, Cancelled _ -> true;
            case DiedEarly _ -> attempt >= mostAttempts;
            case Lived _ -> false;
        };
    }
}
