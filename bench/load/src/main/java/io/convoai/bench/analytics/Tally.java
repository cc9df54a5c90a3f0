package io.convoai.bench.analytics;

import io.convoai.bench.analytics.History.Call;
import io.convoai.bench.analytics.History.Said;
import io.convoai.bench.analytics.History.Talk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The roll-ups of a history, counted as analytics counts events. */
final class Tally {

    private static final int ERROR = 400;

    private final Instant begin;
    private final Person[] people = new Person[History.PEOPLE];
    private final Map<LocalDate, Map<Metric, Long>> days = new TreeMap<>();
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

    Map<LocalDate, Map<Metric, Long>> days() {
        return days;
    }

    /** Who did something on which day. */
    Map<LocalDate, BitSet> presence() {
        return presence;
    }

    long overall(Metric metric) {
        return days.values().stream().mapToLong(day -> day.getOrDefault(metric, 0L)).sum();
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
        count(Metric.MESSAGES, said.at(), person, 1);
        if (said.answer()) {
            count(Metric.TOKENS, said.at(), person, said.tokens());
            count(Metric.ANSWERS, said.at(), person, 1);
            count(Metric.ANSWERS_TIMED, said.at(), person, 1);
            count(Metric.ANSWER_MS, said.at(), person, said.ms());
            people[person].fastest = Math.min(people[person].fastest, said.ms());
            people[person].slowest = Math.max(people[person].slowest, said.ms());
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
        days.computeIfAbsent(dayOf(at), day -> new EnumMap<>(Metric.class))
                .merge(metric, amount, Long::sum);
        if (person >= 0) {
            people[person].amounts.merge(metric, amount, Long::sum);
        }
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

    static final class Person {

        private final Map<Metric, Long> amounts = new EnumMap<>(Metric.class);
        private long activities;
        private int fastest = Integer.MAX_VALUE;
        private int slowest;
        private @Nullable Instant lastActivity;

        long amount(Metric metric) {
            return amounts.getOrDefault(metric, 0L);
        }

        Map<Metric, Long> amounts() {
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
