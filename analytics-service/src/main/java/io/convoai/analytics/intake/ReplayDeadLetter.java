package io.convoai.analytics.intake;

import io.convoai.platform.event.Event;
import io.convoai.platform.problem.Problem;
import io.convoai.platform.problem.Problem.DatabaseAway;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a parked event now: whole and once, or it stays parked. */
@Service
class ReplayDeadLetter {

    private final DeadLetters letters;
    private final CountEvents countEvents;
    private final Clock clock;

    ReplayDeadLetter(DeadLetters letters, CountEvents countEvents, Clock clock) {
        this.letters = letters;
        this.countEvents = countEvents;
        this.clock = clock;
    }

    @Transactional
    DeadLetter replay(String id, String username) {
        var letter = letters.hold(id).orElseThrow(() -> new DeadLetterNotFound(id));
        if (letter.isReplayed()) {
            throw new AlreadyReplayed(id);
        }
        try {
            countEvents.count(List.of(Event.of(letter.toRecord())));
        } catch (RuntimeException failed) {
            throw DatabaseAway.explains(failed) ? failed : new CannotBeReplayed(letter);
        }
        return letters.markReplayed(id, username, clock.instant());
    }

    static class DeadLetterNotFound extends Problem {

        DeadLetterNotFound(String id) {
            super(
                    HttpStatus.NOT_FOUND,
                    "DEAD_LETTER_NOT_FOUND",
                    "No such dead letter",
                    "No dead letter has the id %s.".formatted(id));
        }
    }

    static class AlreadyReplayed extends Problem {

        AlreadyReplayed(String id) {
            super(
                    HttpStatus.CONFLICT,
                    "ALREADY_REPLAYED",
                    "Replayed already",
                    "The dead letter %s was replayed before and is counted.".formatted(id));
        }
    }

    static class CannotBeReplayed extends Problem {

        CannotBeReplayed(DeadLetter letter) {
            super(
                    HttpStatus.CONFLICT,
                    "CANNOT_BE_REPLAYED",
                    "Still cannot be counted",
                    "The dead letter %s failed again and stays parked; the reason is %s."
                            .formatted(letter.id(), letter.reason()));
        }
    }
}
