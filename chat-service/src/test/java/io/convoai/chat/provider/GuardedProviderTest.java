package io.convoai.chat.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.context.Prompt;
import io.convoai.chat.context.Turn;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that speaks OpenAI's protocol on a socket, without the service around. */
class GuardedProviderTest {

    private static final Duration PAUSE = Duration.ofMillis(1_500);

    private final FakeOpenAi model = new FakeOpenAi();

    @Test
    void a_server_that_fails_and_fails_is_left_alone_until_it_is_well() throws Exception {
        var provider = provider(model.baseUrl(), 4);
        model.fallSick(true);
        for (int i = 1; i <= 2; i++) {
            assertThat(failureOf(ask(provider, "fail 400 " + i)))
                    .isEqualTo("MODEL_REFUSED_REQUEST");
        }
        for (int i = 1; i <= 2; i++) {
            assertThat(provider.isOpen()).isTrue();
            assertThat(failureOf(ask(provider, "fail 500"))).isEqualTo("MODEL_FAILED");
        }
        var asked = model.timesAsked("fail 500");

        var refused = (Ending.Broken) ask(provider, "fail 500");

        assertThat(refused.failure().code()).isEqualTo(FailureCode.MODEL_BUSY);
        assertThat(refused.failure().retryAfterSeconds()).isEqualTo(2);
        assertThat(refused.failure().detail()).contains("left alone", "try again in 2 seconds");
        assertThat(model.timesAsked("fail 500")).isEqualTo(asked);
        assertThat(provider.isOpen()).isFalse();
        model.fallSick(false);
        Awaitility.await().until(provider::isOpen);
        assertThat(ask(provider, "hello"))
                .isEqualTo(new Ending.Whole(FakeOpenAi.TOTAL_TOKENS, null));
        assertThat(ask(provider, "again")).isInstanceOf(Ending.Whole.class);
    }

    @Test
    void lost_patience_counts_as_a_failure_and_a_persons_stop_does_not() throws Exception {
        var provider = provider(model.baseUrl(), 2);

        for (int i = 0; i < 5; i++) {
            stopped(provider);
        }
        assertThat(provider.isOpen()).isTrue();
        stopped(provider);
        provider.lostPatience();

        assertThat(provider.isOpen()).isFalse();
    }

    @Test
    void what_is_more_than_it_can_write_at_once_is_busy() throws Exception {
        var provider = provider(model.baseUrl(), 100);
        var writing = new CountDownLatch(2);
        Callable<Ending> ask = () -> provider.answer(prompt("silent"), _ -> writing.countDown());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(ask);
            var second = people.submit(ask);
            writing.await();

            var third = (Ending.Broken) ask(provider, "hello");
            assertThat(third.failure().code()).isEqualTo(FailureCode.MODEL_BUSY);
            assertThat(third.failure().detail()).contains("as many answers as it can");
            assertThat(third.failure().retryAfterSeconds()).isEqualTo(10);
            first.cancel(true);
            assertThat(ask(provider, "hello")).isInstanceOf(Ending.Whole.class);
            second.cancel(true);
        }
    }

    /** Two pauses of 0.3 and 1.2 s, at most twice as long; a fourth time would come after 6.3 s. */
    @Test
    void where_nobody_listens_it_is_unreachable_and_tried_three_times() throws Exception {
        var provider = provider("http://127.0.0.1:%d/v1".formatted(freePort()), 100);
        var begin = System.nanoTime();

        assertThat(failureOf(ask(provider, "hello"))).isEqualTo("MODEL_UNREACHABLE");

        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(took).isBetween(Duration.ofMillis(1_500), Duration.ofMillis(6_300));
    }

    @Test
    void a_wait_may_be_a_date() throws Exception {
        var date = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(90);
        var header = DateTimeFormatter.RFC_1123_DATE_TIME.format(date).replace(' ', '~');

        var limited = (Ending.Broken) ask(provider(model.baseUrl(), 100), "fail 429 " + header);

        assertThat(limited.failure().retryAfterSeconds()).isBetween(80, 90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "99999999999", "9223372036854775807", "1e3", "soon"})
    void a_wait_that_nobody_can_mean_is_none(String wait) throws Exception {
        var limited = (Ending.Broken) ask(provider(model.baseUrl(), 100), "fail 429 " + wait);

        assertThat(limited.failure().code()).isEqualTo(FailureCode.MODEL_RATE_LIMITED);
        assertThat(limited.failure().retryAfterSeconds()).isNull();
    }

    @Test
    void a_short_wait_is_kept_and_a_third_time_is_the_last() throws Exception {
        var provider = provider(model.baseUrl(), 100);

        assertThat(failureOf(ask(provider, "fail 429 1"))).isEqualTo("MODEL_RATE_LIMITED");
        assertThat(failureOf(ask(provider, "fail 429 soon"))).isEqualTo("MODEL_RATE_LIMITED");

        assertThat(model.timesAsked("fail 429 1")).isEqualTo(3);
        assertThat(model.timesAsked("fail 429 soon")).isEqualTo(1);
    }

    private static void stopped(Provider provider) throws InterruptedException {
        var heard = new CountDownLatch(1);
        var asking =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                provider.answer(prompt("silent"), _ -> heard.countDown());
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        heard.await();
        asking.interrupt();
        asking.join();
    }

    private static GuardedProvider provider(String baseUrl, int lastAnswers) {
        var second = Duration.ofSeconds(1);
        var settings =
                new OpenAiSettings(
                        "sk-test",
                        baseUrl,
                        "fake",
                        second,
                        second.multipliedBy(10),
                        second,
                        second.multipliedBy(60),
                        1_000,
                        2,
                        lastAnswers,
                        PAUSE);
        return new GuardedProvider(
                new OpenAiProvider(
                        settings,
                        prompt -> List.of(new Turn("user", prompt.question())),
                        Clock.systemUTC()),
                settings.answersAtOnce(),
                settings.breakerAnswers(),
                settings.breakerPause());
    }

    private static Ending ask(Provider provider, String question) throws InterruptedException {
        return provider.answer(prompt(question), _ -> {});
    }

    private static Prompt prompt(String question) {
        return new Prompt(question, "conversation", 1);
    }

    private static @Nullable String failureOf(Ending ending) {
        return ending instanceof Ending.Broken(var failure) ? failure.code().name() : null;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
