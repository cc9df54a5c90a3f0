package io.convoai.bench.analytics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What chat tells while many people talk: a beginning, questions and answers, an end or an error.
 * One of fifty entries comes twice in a row, and another one again much later.
 *
 * @param run keeps the ids of several runs apart
 */
record Traffic(int run, int conversations, Instant time) {

    static final int EVENTS_OF_CONVERSATION = 20;

    private static final int PEOPLE = 1_000;
    private static final int AT_A_TIME = 500;
    private static final int TURNS = (EVENTS_OF_CONVERSATION - 2) / 2;
    private static final int ONE_OF = 50;

    int events() {
        return conversations * EVENTS_OF_CONVERSATION;
    }

    int people() {
        return Math.min(PEOPLE, conversations);
    }

    String prefix() {
        return "t%04d".formatted(run);
    }

    /** In the order of each conversation, those of many conversations mixed. */
    Stream<ProducerRecord<String, byte[]>> entries(String topic) {
        return IntStream.range(0, conversations / AT_A_TIME)
                .boxed()
                .flatMap(block -> Stream.concat(once(block), again(block)))
                .map(number -> entry(topic, number));
    }

    /** By how much each total grows, however often an entry came. */
    Map<String, Long> expected() {
        long talks = conversations;
        long answers = talks * TURNS;
        long waited = IntStream.range(0, events()).filter(this::isAnswer).mapToLong(this::ms).sum();
        long tokens =
                IntStream.range(0, events()).filter(this::isAnswer).mapToLong(this::tokens).sum();
        return Map.ofEntries(
                Map.entry("PEOPLE", (long) people()),
                Map.entry("ACTIVE_PEOPLE", (long) people()),
                Map.entry("CONVERSATIONS", talks),
                Map.entry("ACTIVE_CONVERSATIONS", talks / 2),
                Map.entry("ERRORS", talks / 2),
                Map.entry("MESSAGES", 2 * answers),
                Map.entry("TOKENS", tokens),
                Map.entry("ANSWERS", answers),
                Map.entry("ANSWERS_TIMED", answers),
                Map.entry("ANSWER_MS", waited),
                Map.entry("FIRST_DELTAS", answers),
                Map.entry("FIRST_DELTA_MS", waited / 2));
    }

    /** Of each table, how many rows these events make. */
    Map<String, Long> rows() {
        return Map.of(
                "conversation",
                (long) conversations,
                "message",
                2L * TURNS * conversations,
                "activity",
                (2L + TURNS) * conversations - conversations / 2);
    }

    private Stream<Integer> once(int block) {
        return IntStream.range(0, AT_A_TIME * EVENTS_OF_CONVERSATION)
                .map(place -> numberAt(block, place))
                .boxed()
                .flatMap(number ->
                        number % ONE_OF == 1 ? Stream.of(number, number) : Stream.of(number));
    }

    private Stream<Integer> again(int block) {
        return IntStream.range(0, AT_A_TIME * EVENTS_OF_CONVERSATION)
                .map(place -> numberAt(block, place))
                .filter(number -> number % ONE_OF == 2)
                .boxed();
    }

    private static int numberAt(int block, int place) {
        var conversation = block * AT_A_TIME + place % AT_A_TIME;
        return conversation * EVENTS_OF_CONVERSATION + place / AT_A_TIME;
    }

    private ProducerRecord<String, byte[]> entry(String topic, int number) {
        var conversation = number / EVENTS_OF_CONVERSATION;
        var uid = "%sperson%05d".formatted(prefix(), conversation % PEOPLE);
        var id = random(12, -1 - conversation);
        var data =
                """
                {"conversation_id":"%s","uid":"%s"%s}\
                """
                        .formatted(id, uid, more(number));
        var entry = new ProducerRecord<>(topic, id, data.getBytes(StandardCharsets.UTF_8));
        write(entry, "ce_specversion", "1.0");
        write(entry, "ce_id", "evt_" + random(16, number));
        write(entry, "ce_source", "chat-service");
        write(entry, "ce_type", type(number));
        write(entry, "ce_time", time.plusNanos(1_000L * number).toString());
        write(entry, "ce_subject", id);
        write(entry, "ce_actor", uid);
        write(entry, "ce_depth", "0");
        write(entry, "content-type", "application/json");
        return entry;
    }

    private String type(int number) {
        return switch (number % EVENTS_OF_CONVERSATION) {
            case 0 -> "conversation_started";
            case EVENTS_OF_CONVERSATION - 1 ->
                    isCompleted(number) ? "conversation_completed" : "error_occurred";
            default -> isAnswer(number) ? "message_sent" : "message_received";
        };
    }

    private String more(int number) {
        return switch (type(number)) {
            case "message_received" -> ",\"message_id\":\"%s\"".formatted(random(10, number));
            case "message_sent" ->
                    """
                    ,"message_id":"%s","model":"offline","tokens":%d,"response_ms":%d,\
                    "first_delta_ms":%d,"status":"complete"\
                    """
                            .formatted(
                                    random(10, number), tokens(number), ms(number), ms(number) / 2);
            case "error_occurred" -> ",\"code\":\"MODEL_TIMED_OUT\"";
            default -> "";
        };
    }

    private boolean isCompleted(int number) {
        return number / EVENTS_OF_CONVERSATION % 2 == 0;
    }

    private boolean isAnswer(int number) {
        var step = number % EVENTS_OF_CONVERSATION;
        return step > 0 && step < EVENTS_OF_CONVERSATION - 1 && step % 2 == 0;
    }

    private long tokens(int number) {
        return 20 + number % 400;
    }

    /** Even, so that its half is a number too. */
    private long ms(int number) {
        return 2 * (150 + number % 2_000);
    }

    /** As hard on an index as ids are that nobody can guess. */
    private String random(int length, int number) {
        var random = new SplittableRandom(((long) run << Integer.SIZE) + number);
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void write(ProducerRecord<String, byte[]> entry, String header, String value) {
        entry.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }
}
