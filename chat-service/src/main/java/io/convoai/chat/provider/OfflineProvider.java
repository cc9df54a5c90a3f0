package io.convoai.chat.provider;

import io.convoai.chat.help.HelpPassage;
import io.convoai.chat.help.HelpPassages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/** Says that no model is connected, and quotes the help page that fits. It invents nothing. */
final class OfflineProvider implements Provider {

    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(29), Duration.ofSeconds(20), Duration.ofSeconds(300));
    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    private static final String FOUND =
            """
            No language model is connected here, so I can only quote the help pages. \
            The one that fits your question best is **%s**:

            > ### %s
            >
            %s
            """;

    private static final String NOT_FOUND =
            """
            No language model is connected here, so I can only quote the help pages, and I found \
            nothing about this in them. I can help with:

            %s

            An administrator connects a model by setting `OPENAI_API_KEY`.
            """;

    private final HelpPassages help;
    private final Duration pause;

    OfflineProvider(HelpPassages help, int wordsPerSecond) {
        this.help = help;
        this.pause = Duration.ofSeconds(1).dividedBy(wordsPerSecond);
    }

    @Override
    public String model() {
        return "offline";
    }

    @Override
    public Patience patience() {
        return PATIENCE;
    }

    @Override
    public Ending answer(Prompt prompt, Consumer<String> listener) throws InterruptedException {
        Optional<HelpPassage> passage;
        try {
            passage = help.bestFor(prompt.question());
        } catch (DataAccessException e) {
            return new Ending.Broken(ModelFailure.helpUnreadable());
        }
        var answer = passage.map(OfflineProvider::quoted).orElseGet(this::whatIsThere);
        var words = WORD.matcher(answer.strip());
        while (words.find()) {
            listener.accept(words.group());
            Thread.sleep(pause);
        }
        return new Ending.Whole(null, null);
    }

    private static String quoted(HelpPassage passage) {
        var body = passage.body().lines().map(line -> ("> " + line).strip());
        return FOUND.formatted(
                passage.page(), passage.heading(), body.collect(Collectors.joining("\n")));
    }

    private String whatIsThere() {
        List<String> pages = help.pages();
        return NOT_FOUND.formatted(
                pages.stream().map(page -> "* " + page).collect(Collectors.joining("\n")));
    }
}
