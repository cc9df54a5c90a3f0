package io.convoai.bench.analytics;

import io.convoai.bench.analytics.History.Call;
import io.convoai.bench.analytics.History.Said;
import io.convoai.bench.analytics.History.Talk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roll-ups of a history, counted as analytics counts events. */
final class Tally {

    private static final int ERROR = 400;

    private final Instant begin;
    private final Person[] people = new Person[History.PEOPLE];
    private final Map<LocalDate, Amounts> days = new TreeMap<>();
    private final Map<LocalDate, BitSet> presence = new TreeMap<>();

    static Tally of(History history) {
        var tally = new Tally(history);
        for (int number = 0; number < History.CONVERSATIONS; number++) {
            tally.count(history.talk(number));
        }
        for (int number = 0; number < History.CALLS; number++) {
            tally.count(history.call(number));
        }
        return tally;
    }

    private Tally(History history) {
        begin = history.begin();
        for (int person = 0; person < History.PEOPLE; person++) {
            people[person] = new Person();
            count(Metric.PEOPLE, history.begin(), person, 1);
        }
    }

    Instant begin() {
        return begin;
    }

    Person person(int number) {
        return people[number];
    }

    Map<LocalDate, Amounts> days() {
        return days;
    }

    /** Who did something on which day. */
    Map<LocalDate, BitSet> presence() {
        return presence;
    }

    long overall(Metric metric) {
        return days.values().stream().mapToLong(day -> day.of(metric)).sum();
    }

    private void count(Talk talk) {
        var person = talk.person();
        count(Metric.CONVERSATIONS, talk.start(), person, 1);
        if (!talk.ended()) {
            count(Metric.ACTIVE_CONVERSATIONS, talk.last(), person, 1);
        }
        talk.acts().forEach(act -> act(person, act.at()));
        talk.said().forEach(said -> count(person, said));
    }

    private void act(int person, Instant at) {
        people[person].activities++;
        people[person].lastActivity = at;
        var present = presence.computeIfAbsent(dayOf(at), day -> new BitSet(History.PEOPLE));
        if (!present.get(person)) {
            present.set(person);
            count(Metric.ACTIVE_PEOPLE, at, person, 1);
        }
    }

    private void count(int person, Said said) {
        said(said, day(said.at()));
        said(said, people[person].amounts);
        if (said.answer()) {
            people[person].fastest = Math.min(people[person].fastest, said.ms());
            people[person].slowest = Math.max(people[person].slowest, said.ms());
        }
    }

    private static void said(Said said, Amounts amounts) {
        amounts.add(Metric.MESSAGES, 1);
        if (said.answer()) {
            amounts.add(Metric.TOKENS, said.tokens());
            amounts.add(Metric.ANSWERS, 1);
            amounts.add(Metric.ANSWERS_TIMED, 1);
            amounts.add(Metric.ANSWER_MS, said.ms());
        }
    }

    private void count(Call call) {
        count(Metric.API_CALLS, call.at(), call.person(), 1);
        if (call.status() >= ERROR) {
            count(Metric.API_ERRORS, call.at(), call.person(), 1);
        }
    }

    /** Nobody's number is below zero: a call without sign-in. */
    private void count(Metric metric, Instant at, int person, long amount) {
        day(at).add(metric, amount);
        if (person >= 0) {
            people[person].amounts.add(metric, amount);
        }
    }

    private Amounts day(Instant at) {
        return days.computeIfAbsent(dayOf(at), day -> new Amounts());
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** By the names under which analytics keeps them. */
    enum Metric {
        PEOPLE,
        ACTIVE_PEOPLE,
        CONVERSATIONS,
        ACTIVE_CONVERSATIONS,
        MESSAGES,
        TOKENS,
        ANSWERS,
        ANSWERS_TIMED,
        ANSWER_MS,
        API_CALLS,
        API_ERRORS
    }

    static final class Amounts {

        private final long[] amounts = new long[Metric.values().length];

        long of(Metric metric) {
            return amounts[metric.ordinal()];
        }

        void add(Metric metric, long amount) {
            amounts[metric.ordinal()] += amount;
        }

        /** Those that are not zero. */
        Map<Metric, Long> counted() {
            return EnumSet.allOf(Metric.class).stream()
                    .filter(metric -> of(metric) != 0)
                    .collect(Collectors.toMap(metric -> metric, this::of));
        }
    }

    static final class Person {

        private final Amounts amounts = new Amounts();
        private long activities;
        private int fastest = Integer.MAX_VALUE;
        private int slowest;
        private @Nullable Instant lastActivity;

        long amount(Metric metric) {
            return amounts.of(metric);
        }

        Amounts amounts() {
            return amounts;
        }

        long activities() {
            return activities;
        }

        int fastest() {
            return fastest;
        }

        int slowest() {
            return slowest;
        }

        @Nullable Instant lastActivity() {
            return lastActivity;
        }
    }
}
