package io.convoai.bench.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A year of ten thousand people, the same in every run: everything follows from the number of a
 * conversation. Few people talk much, and most talk little.
 */
record History(Instant end) {

    static final int PEOPLE = 10_000;
    static final int CONVERSATIONS = 250_000;
    static final int MESSAGES = 10_000_000;
    static final int ACTIVITIES = 1_000_000;
    static final int CALLS = 1_000_000;

    static final int ACTS_OF_CONVERSATION = ACTIVITIES / CONVERSATIONS;

    private static final int[] SIZES = {6, 8, 12, 20, 30, 40, 48, 60, 76, 100};
    private static final Duration LENGTH = Duration.ofDays(360);
    private static final long PAUSE_SECONDS = 20;
    private static final int ENDED_OF_FIVE = 4;

    static History until(Instant now) {
        return new History(now.truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS));
    }

    Instant begin() {
        return end.minus(LENGTH);
    }

    Talk talk(int number) {
        var random = new SplittableRandom(number);
        var share = random.nextDouble();
        var start = at(number, CONVERSATIONS);
        return new Talk(
                number,
                (int) (PEOPLE * share * share),
                start,
                SIZES[number % SIZES.length],
                number % 5 < ENDED_OF_FIVE,
                random);
    }

    /** The call of a door: a quarter of them without sign-in, one of fifty refused. */
    Call call(int number) {
        var random = new SplittableRandom(-number);
        return new Call(
                "bcall%011d".formatted(number),
                at(number, CALLS),
                "/api/bench/" + random.nextInt(30),
                random.nextInt(4) == 0 ? -1 : random.nextInt(PEOPLE),
                random.nextInt(50) == 0 ? 404 : 200,
                1 + random.nextInt(40));
    }

    /** When the one of this number is, of so many all the time. */
    private Instant at(int number, int all) {
        return begin().plusMillis(LENGTH.toMillis() * number / all);
    }

    static String uid(int person) {
        return "bperson%09d".formatted(person);
    }

    static String username(int person) {
        return "bench_%05d".formatted(person);
    }

    static String role(int person) {
        if (person % 100 == 37) {
            return "admin";
        }
        return person % 10 == 3 ? "manager" : "user";
    }

    static String conversation(int number) {
        return "btalk%07d".formatted(number);
    }

    record Call(String id, Instant at, String endpoint, int person, int status, int ms) {}

    record Act(String id, String type, Instant at) {}

    /** A message without its words; times of answers are in milliseconds. */
    record Said(int number, int place, Instant at, boolean answer, int tokens, int ms) {

        String id() {
            return "b%07d%02d".formatted(number, place);
        }
    }

    record Talk(
            int number,
            int person,
            Instant start,
            int size,
            boolean ended,
            SplittableRandom random) {

        Instant last() {
            return at(size - 1);
        }

        Instant at(int place) {
            return start.plusSeconds(PAUSE_SECONDS * place);
        }

        /** The beginning and the first questions. */
        Stream<Act> acts() {
            return IntStream.range(0, ACTS_OF_CONVERSATION)
                    .mapToObj(act ->
                            act == 0
                                    ? new Act(actId(0), "conversation_started", start)
                                    : new Act(actId(act), "message_received", at(2 * (act - 1))));
        }

        private String actId(int act) {
            return "bact%07d%d".formatted(number, act);
        }

        /** Question and answer take turns. To be asked once: the random numbers go on. */
        Stream<Said> said() {
            return IntStream.range(0, size).mapToObj(this::said);
        }

        private Said said(int place) {
            var answer = place % 2 == 1;
            return new Said(
                    number,
                    place,
                    at(place),
                    answer,
                    answer ? 20 + random.nextInt(480) : 0,
                    answer ? 300 + random.nextInt(200 + 40 * (number % 100)) : 0);
        }
    }
}
