package io.convoai.platform.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A broker that dies when it is told to and comes back with its port and its data. */
final class KillableBroker implements AutoCloseable {

    private final Path folder;
    private final int port = freePort();
    private final int controllerPort = freePort();
    private ChildJvm process;

    KillableBroker(Path folder) {
        this.folder = folder;
        start();
    }

    void start() {
        process =
                ChildJvm.start(
                        BrokerProcess.class,
                        folder.resolve("broker.log"),
                        folder.resolve("kafka").toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort));
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        kill();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    KafkaConsumer<String, byte[]> consumer(String group) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        address(),
                        "group.id",
                        group,
                        "group.instance.id",
                        group + "-1",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "metadata.max.age.ms",
                        500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
