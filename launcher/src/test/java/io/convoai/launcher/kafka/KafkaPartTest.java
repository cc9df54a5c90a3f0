package io.convoai.launcher.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.jvm.Program;
import io.convoai.launcher.part.Part.Health;
import io.convoai.launcher.state.Settings;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaPartTest {

    private static final TopicPartition PARTITION = new TopicPartition("said", 0);

    @TempDir private Path folder;
    private Settings settings;
    private KafkaPart part;
    private Process broker;

    @BeforeEach
    void aBroker() throws IOException {
        settings = FreePlaces.in(folder);
        var jars = Files.readString(Path.of("target/kafka-classpath"));
        var classes = Path.of("target/classes").toAbsolutePath();
        var libraries = List.of(jars.strip().split(File.pathSeparator));
        part = new KafkaPart(settings, new Program.Jars(libraries, List.of(classes.toString())));
        start();
    }

    @AfterEach
    void isStopped() throws Exception {
        part.ending().end(broker.toHandle());
    }

    @Test
    void what_was_acknowledged_survives_kill_9() throws Exception {
        assertThat(((Health.Good) part.health()).version()).startsWith("4.");
        createTopic();
        say("before");

        broker.destroyForcibly().waitFor();
        assertThat(part.health()).isInstanceOf(Health.Bad.class);
        start();
        say("after");

        assertThat(heard()).containsExactly("before", "after");
    }

    private void start() throws IOException {
        part.prepare();
        var log = settings.home().log("kafka").toFile();
        broker =
                part.process()
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log))
                        .start();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> part.health() instanceof Health.Good);
    }

    private void createTopic() throws Exception {
        try (var admin = Admin.create(address())) {
            var topic = new NewTopic(PARTITION.topic(), 1, (short) 1);
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private void say(String words) throws Exception {
        try (var producer =
                new KafkaProducer<>(address(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), words)).get();
        }
    }

    private List<String> heard() {
        try (var consumer =
                new KafkaConsumer<>(
                        address(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return consumer.poll(Duration.ofSeconds(10)).records(PARTITION).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    private Map<String, Object> address() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + settings.port("kafka"));
    }
}
