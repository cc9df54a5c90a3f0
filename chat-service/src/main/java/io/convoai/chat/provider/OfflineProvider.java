package io.convoai.chat.provider;

import static java.util.stream.Collectors.joining;

import io.convoai.chat.context.Prompt;
import io.convoai.chat.help.HelpPassage;
import io.convoai.chat.help.HelpPassages;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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

    OfflineProvider(HelpPassages help, Duration pause) {
        this.help = help;
        this.pause = pause;
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
        say(passage.map(OfflineProvider::quoted).orElseGet(this::whatIsThere), listener);
        return new Ending.Whole(null, null);
    }

    private void say(String answer, Consumer<String> listener) throws InterruptedException {
        var words = WORD.matcher(answer.strip());
        while (words.find()) {
            listener.accept(words.group());
            Thread.sleep(pause);
        }
    }

    private static String quoted(HelpPassage passage) {
        var body = passage.body().lines().map(line -> ("> " + line).strip()).collect(joining("\n"));
        return FOUND.formatted(passage.page(), passage.heading(), body);
    }

    private String whatIsThere() {
        var pages = help.pages().stream().map(page -> "* " + page).collect(joining("\n"));
        return NOT_FOUND.formatted(pages);
    }
}
