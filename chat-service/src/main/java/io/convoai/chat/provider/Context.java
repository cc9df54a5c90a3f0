package io.convoai.chat.provider;

import io.convoai.chat.message.Recall;
import io.convoai.chat.message.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the model is told: the question, before it the newest messages that fit, and when not all
 * do, the instructions and a summary of the rest before those.
 */
final class Context {

    private static final int BATCH = 200;
    private static final int MAX_INSTRUCTIONS = 20;
    private static final int SUMMARY_LINES = 40;
    private static final int LINE_LENGTH = 160;

    /** Of the room that the messages have, when some of them do not fit. */
    private static final double ROOM_FOR_REST = 0.25;

    private final Recall recall;
    private final Tokens tokens;
    private final int window;

    Context(Recall recall, String model, int window) {
        this.recall = recall;
        this.tokens = new Tokens(model);
        this.window = window;
    }

    /** In the order of the talk, the question last. */
    List<Turn> of(Prompt prompt) {
        var turns = new ArrayList<Turn>();
        turns.addAll(before(prompt));
        turns.add(new Turn("user", prompt.question()));
        return turns;
    }

    private List<Turn> before(Prompt prompt) {
        var newest = recall.newestBefore(prompt.conversationId(), prompt.key(), BATCH);
        if (newest.size() < BATCH && fitUncounted(newest, prompt.question())) {
            return turns(newest.reversed());
        }
        var room = window - tokens.in(prompt.question());
        var roomBesideRest = (int) (room * (1 - ROOM_FOR_REST));
        var fitting = new ArrayList<Said>();
        var besideRest = 0;
        var taken = 0;
        while (!newest.isEmpty()) {
            for (var said : newest) {
                taken += tokens.in(said);
                if (taken > room) {
                    var kept = fitting.subList(0, besideRest);
                    return withRest(prompt, kept, room - roomBesideRest);
                }
                fitting.add(said);
                besideRest = taken <= roomBesideRest ? fitting.size() : besideRest;
            }
            newest = recall.newestBefore(prompt.conversationId(), newest.getLast().key(), BATCH);
        }
        return turns(fitting.reversed());
    }

    /** Counting costs more than all else, and most conversations are short. */
    private boolean fitUncounted(List<Said> newest, String question) {
        return newest.stream().mapToLong(said -> Tokens.atMost(said.content())).sum()
                <= window - Tokens.atMost(question);
    }

    private List<Turn> withRest(Prompt prompt, List<Said> newest, int room) {
        var end = newest.isEmpty() ? prompt.key() : newest.getLast().key();
        var left = room;
        var turns = new ArrayList<Turn>();
        var instructions =
                recall.instructionsBefore(prompt.conversationId(), end, MAX_INSTRUCTIONS);
        for (var instruction : instructions) {
            var length = tokens.in(instruction);
            if (length <= left) {
                left -= length;
                turns.addFirst(new Turn("system", instruction.content()));
            }
        }
        var some = recall.someBefore(prompt.conversationId(), end, SUMMARY_LINES, LINE_LENGTH);
        while (!some.isEmpty() && tokens.in(summaryOf(some)) > left) {
            some = everySecondOf(some);
        }
        if (!some.isEmpty()) {
            turns.add(new Turn("system", summaryOf(some)));
        }
        turns.addAll(turns(newest.reversed()));
        return turns;
    }

    /** Quoted, not told anew: nobody has to trust a second model for it. */
    private static String summaryOf(List<Said> some) {
        var summary =
                new StringBuilder(
                        "The beginning of this conversation is left out. Some of what was said there, one line each, the oldest first:");
        for (var said : some) {
            summary.append(said.role().equals("user") ? "\nPerson: " : "\nAssistant: ")
                    .append(said.content().strip().replaceAll("\\s+", " "));
        }
        return summary.toString();
    }

    private static List<Said> everySecondOf(List<Said> some) {
        return IntStream.range(0, some.size())
                .filter(place -> place % 2 == 1)
                .mapToObj(some::get)
                .toList();
    }

    private static List<Turn> turns(List<Said> said) {
        return said.stream().map(one -> new Turn(one.role(), one.content())).toList();
    }
}
