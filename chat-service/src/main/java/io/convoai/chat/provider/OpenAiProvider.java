package io.convoai.chat.provider;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import io.convoai.chat.context.Prompt;
import io.convoai.chat.context.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class OpenAiProvider implements Provider {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAiProvider.class);

    /** Who asks loses patience first; the client's own limits are only a net below. */
    private static final Duration NET = Duration.ofSeconds(5);

    private static final ChatCompletionStreamOptions WITH_USAGE =
            ChatCompletionStreamOptions.builder().includeUsage(true).build();

    private final OpenAiSettings settings;
    private final OpenAiFailures failures;
    private final Function<Prompt, List<Turn>> context;
    private final OpenAIClient client;

    OpenAiProvider(OpenAiSettings settings, Function<Prompt, List<Turn>> context, Clock clock) {
        this.settings = settings;
        this.context = context;
        this.failures = new OpenAiFailures(settings.model(), clock);
        this.client = client(settings);
        Thread.ofVirtual().name("openai-warm-up").start(this::warmUp);
    }

    private static OpenAIClient client(OpenAiSettings settings) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(settings.baseUrl())
                .apiKey(String.valueOf(settings.apiKey()))
                .maxRetries(0)
                .timeout(timeout(settings))
                .build();
    }

    @Override
    public String model() {
        return settings.model();
    }

    @Override
    public Patience patience() {
        return settings.patience();
    }

    @Override
    public Ending answer(Prompt prompt, Consumer<String> listener) throws InterruptedException {
        var request = request(context.apply(prompt));
        var answer = new StreamedAnswer(listener);
        try (var response = client.chat().completions().withRawResponse().createStreaming(request);
                var chunks = response.parse()) {
            chunks.stream().forEach(answer::take);
            return answer.ending(response.headers());
        } catch (OpenAIException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.warn("The model server failed: {}", e.getClass().getSimpleName());
            return new Ending.Broken(
                    answer.hasBegun() ? ModelFailure.cutOff() : failures.beforeFirstPiece(e));
        }
    }

    private ChatCompletionCreateParams request(List<Turn> turns) {
        var request =
                ChatCompletionCreateParams.builder()
                        .model(settings.model())
                        .streamOptions(WITH_USAGE);
        turns.forEach(turn -> add(turn, request));
        return request.build();
    }

    private static void add(Turn turn, ChatCompletionCreateParams.Builder request) {
        switch (turn.role()) {
            case "assistant" -> request.addAssistantMessage(turn.content());
            case "system" -> request.addSystemMessage(turn.content());
            default -> request.addUserMessage(turn.content());
        }
    }

    private static Timeout timeout(OpenAiSettings settings) {
        var patience = settings.patience();
        return Timeout.builder()
                .connect(settings.connectTimeout())
                .read(patience.longestPause().plus(NET))
                .request(patience.whole().plus(NET))
                .build();
    }

    /** The first call of a process costs a second of class loading: nobody should wait for it. */
    private void warmUp() {
        try {
            request(List.of(new Turn("user", "")));
            client.models().list();
        } catch (OpenAIException e) {
            LOG.info("The model server does not answer yet: {}", e.getClass().getSimpleName());
        }
    }
}
