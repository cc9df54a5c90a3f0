package io.convoai.chat.provider;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.errors.BadRequestException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import io.convoai.chat.provider.Prompt.Turn;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class OpenAiProvider implements Provider {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAiProvider.class);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration WHOLE = Duration.ofSeconds(300);

    private final OpenAiSettings settings;
    private final OpenAIClient client;

    OpenAiProvider(OpenAiSettings settings) {
        this.settings = settings;
        this.client =
                OpenAIOkHttpClient.builder()
                        .baseUrl(settings.baseUrl())
                        .apiKey(String.valueOf(settings.apiKey()))
                        .timeout(
                                Timeout.builder()
                                        .connect(settings.connectTimeout())
                                        .read(SILENCE)
                                        .request(WHOLE)
                                        .build())
                        .build();
        Thread.ofVirtual().name("openai-warm-up").start(this::warmUp);
    }

    @Override
    public String model() {
        return settings.model();
    }

    @Override
    public Ending answer(Prompt prompt, Consumer<String> listener) throws InterruptedException {
        var earlier = prompt.newestBefore().apply(settings.contextMessages());
        var turns = newestThatFit(earlier, prompt.question());
        Integer tokens = null;
        try (var stream = client.chat().completions().createStreaming(request(turns))) {
            var chunks = stream.stream().iterator();
            while (chunks.hasNext()) {
                var chunk = chunks.next();
                var text = textIn(chunk);
                if (!text.isEmpty()) {
                    listener.accept(text);
                }
                tokens = chunk.usage().map(u -> (int) u.totalTokens()).orElse(tokens);
            }
            return new Ending.Whole(tokens);
        } catch (OpenAIException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.warn("The model server failed: {}", e.toString());
            return Ending.Broken.because(detailOf(e));
        }
    }

    private ChatCompletionCreateParams request(Collection<Turn> turns) {
        var request =
                ChatCompletionCreateParams.builder()
                        .model(settings.model())
                        .streamOptions(
                                ChatCompletionStreamOptions.builder().includeUsage(true).build());
        for (var turn : turns) {
            switch (turn.role()) {
                case "assistant" -> request.addAssistantMessage(turn.content());
                case "system" -> request.addSystemMessage(turn.content());
                default -> request.addUserMessage(turn.content());
            }
        }
        return request.build();
    }

    /** Never the oldest: what was said last matters most. */
    private Collection<Turn> newestThatFit(List<Turn> earlier, String question) {
        var fitting = new ArrayDeque<Turn>();
        fitting.add(new Turn("user", question));
        var room = settings.contextCharacters() - question.length();
        for (var turn : earlier.reversed()) {
            room -= turn.content().length();
            if (room < 0) {
                break;
            }
            fitting.addFirst(turn);
        }
        return fitting;
    }

    private static String textIn(ChatCompletionChunk chunk) {
        return chunk.choices().isEmpty()
                ? ""
                : chunk.choices().getFirst().delta().content().orElse("");
    }

    private static String detailOf(OpenAIException e) {
        return switch (e) {
            case RateLimitException _ -> "API rate limit exceeded. Please try again later.";
            case BadRequestException _ -> "Invalid request to OpenAI API";
            case UnauthorizedException _, PermissionDeniedException _ ->
                    "OpenAI API authentication failed";
            case OpenAIServiceException answered ->
                    "OpenAI API error: status " + answered.statusCode();
            default -> "OpenAI API error: the server cannot be reached or broke off";
        };
    }

    /** The first call of a process costs a second of class loading: nobody should wait for it. */
    private void warmUp() {
        try {
            request(List.of(new Turn("user", "")));
            client.models().list();
        } catch (OpenAIException e) {
            LOG.info("The model server does not answer yet: {}", e.toString());
        }
    }
}
