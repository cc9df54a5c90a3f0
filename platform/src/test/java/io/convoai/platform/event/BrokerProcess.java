package io.convoai.platform.event;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A broker that keeps its port and its data: {@code BrokerProcess <folder> <port> <port>}. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        var settings = settings(folder, arguments[1], arguments[2]);
        var broker = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        broker.startup();
        broker.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        var formatter = new Formatter();
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setNodeId(1);
        formatter.setDirectories(List.of(folder.toString()));
        formatter.setMetadataLogDirectory(folder.toString());
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setUnstableFeatureVersionsEnabled(false);
        formatter.run();
    }

    private static Properties settings(Path folder, String port, String controllerPort) {
        var settings = new Properties();
        settings.putAll(
                Map.of(
                        "process.roles",
                        "broker,controller",
                        "node.id",
                        "1",
                        "listeners",
                        "PLAINTEXT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s"
                                .formatted(port, controllerPort),
                        "advertised.listeners",
                        "PLAINTEXT://127.0.0.1:" + port,
                        "controller.listener.names",
                        "CONTROLLER",
                        "listener.security.protocol.map",
                        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "controller.quorum.voters",
                        "1@127.0.0.1:" + controllerPort,
                        "log.dirs",
                        folder.toString()));
        settings.putAll(
                Map.of(
                        "auto.create.topics.enable", "false",
                        "broker.session.timeout.ms", "3000",
                        "broker.heartbeat.interval.ms", "500",
                        "group.initial.rebalance.delay.ms", "0",
                        "offsets.topic.num.partitions", "1",
                        "offsets.topic.replication.factor", "1",
                        "log.cleaner.dedupe.buffer.size", "4194304",
                        "num.network.threads", "2",
                        "num.io.threads", "2"));
        return settings;
    }
}
