package io.convoai.chat.context;

import io.convoai.chat.message.Recall;
import io.convoai.chat.message.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the model is told: the question, before it the newest messages that fit, and when not all
 * do, the instructions and a summary of the rest before those.
 */
public final class Context {

    private static final int BATCH = 200;
    private static final int MAX_INSTRUCTIONS = 20;
    private static final int SUMMARY_LINES = 40;
    private static final int LINE_LENGTH = 160;

    private final Recall recall;
    private final Tokens tokens;
    private final int window;

    public Context(Recall recall, String model, int window) {
        this.recall = recall;
        this.tokens = new Tokens(model);
        this.window = window;
    }

    /** In the order of the talk, the question last. */
    public List<Turn> of(Prompt prompt) {
        return Stream.concat(before(prompt).stream(), Stream.of(prompt.asTurn())).toList();
    }

    private List<Turn> before(Prompt prompt) {
        var newest = newestBefore(prompt, prompt.key());
        return newest.size() < BATCH && fitUncounted(newest, prompt.question())
                ? turns(newest.reversed())
                : counted(prompt, newest);
    }

    /** Counting costs more than all else, and most conversations are short. */
    private boolean fitUncounted(List<Said> newest, String question) {
        return newest.stream().mapToLong(said -> Tokens.atMost(said.content())).sum()
                <= window - Tokens.atMost(question);
    }

    private List<Turn> counted(Prompt prompt, List<Said> newest) {
        var fitting = new Fitting(tokens, window - tokens.in(prompt.question()));
        for (var next = newest;
                !next.isEmpty();
                next = newestBefore(prompt, next.getLast().key())) {
            if (!fitting.take(next)) {
                return withRest(prompt, fitting.besideRest(), fitting.roomForRest());
            }
        }
        return turns(fitting.all().reversed());
    }

    private List<Said> newestBefore(Prompt prompt, long key) {
        return recall.newestBefore(prompt.conversationId(), key, BATCH);
    }

    private List<Turn> withRest(Prompt prompt, List<Said> newest, int room) {
        var end = newest.isEmpty() ? prompt.key() : newest.getLast().key();
        var instructions = instructionsBefore(prompt, end, room);
        var left = room - instructions.stream().mapToInt(tokens::in).sum();
        var turns = new ArrayList<>(turns(instructions));
        summaryBefore(prompt, end, left).ifPresent(turns::add);
        turns.addAll(turns(newest.reversed()));
        return turns;
    }

    /** The newest of those that fit, the oldest first. */
    private List<Said> instructionsBefore(Prompt prompt, long end, int room) {
        var fitting = new ArrayList<Said>();
        var left = room;
        for (var one : recall.instructionsBefore(prompt.conversationId(), end, MAX_INSTRUCTIONS)) {
            if (tokens.in(one) <= left) {
                left -= tokens.in(one);
                fitting.addFirst(one);
            }
        }
        return fitting;
    }

    private Optional<Turn> summaryBefore(Prompt prompt, long end, int room) {
        var some = recall.someBefore(prompt.conversationId(), end, SUMMARY_LINES, LINE_LENGTH);
        var summary = new Summary(some);
        while (!summary.isEmpty() && tokens.in(summary.text()) > room) {
            summary = summary.halved();
        }
        return summary.isEmpty()
                ? Optional.empty()
                : Optional.of(new Turn("system", summary.text()));
    }

    private static List<Turn> turns(List<Said> said) {
        return said.stream().map(one -> new Turn(one.role(), one.content())).toList();
    }
}
