package io.convoai.chat.context;

import static java.util.stream.Collectors.joining;

import io.convoai.chat.message.Said;
import java.util.List;
import java.util.stream.IntStream;

/** Some of what was said, quoted and not told anew: nobody has to trust a second model for it. */
record Summary(List<Said> quoted) {

    private static final String BEGINNING =
            "The beginning of this conversation is left out. Some of what was said there, one line each, the oldest first:";

    boolean isEmpty() {
        return quoted.isEmpty();
    }

    String text() {
        return quoted.stream().map(Summary::line).collect(joining("", BEGINNING, ""));
    }

    private static String line(Said said) {
        var who = said.role().equals("user") ? "\nPerson: " : "\nAssistant: ";
        return who + said.content().strip().replaceAll("\\s+", " ");
    }

    Summary halved() {
        var every = IntStream.range(0, quoted.size()).filter(place -> place % 2 == 1);
        return new Summary(every.mapToObj(quoted::get).toList());
    }
}
