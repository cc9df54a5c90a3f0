package io.convoai.chat.help;

import java.util.Arrays;
import java.util.stream.Stream;

/** One section of a help page. */
public record HelpPassage(String page, String heading, String body) {

    /** A page is one title and sections with headings; each section is a passage. */
    static Stream<HelpPassage> allIn(String page) {
        var sections = page.strip().split("(?m)^## ");
        var title = sections[0].lines().findFirst().orElse("").replaceFirst("^# ", "").strip();
        return Arrays.stream(sections)
                .skip(1)
                .map(section -> section.split("\n", 2))
                .filter(section -> section.length == 2)
                .map(section -> new HelpPassage(title, section[0].strip(), section[1].strip()));
    }
}
