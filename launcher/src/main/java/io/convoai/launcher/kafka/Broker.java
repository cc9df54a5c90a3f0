package io.convoai.launcher.kafka;

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

/** The main class of Kafka's own process: {@code Broker <folder> <port> <controller port>}. */
final class Broker {

    private static final String NODE = "1";

    private Broker() {}

    public static void main(String[] arguments) throws Exception {
        var logs = Path.of(arguments[0]);
        if (!Files.exists(logs.resolve("meta.properties"))) {
            format(logs);
        }
        var settings = settings(logs, arguments[1], arguments[2]);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path logs) throws Exception {
        var formatter = new Formatter();
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setNodeId(Integer.parseInt(NODE));
        formatter.setDirectories(List.of(logs.toString()));
        formatter.setMetadataLogDirectory(logs.toString());
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setUnstableFeatureVersionsEnabled(false);
        formatter.run();
    }

    /** One node is broker and controller. */
    private static Properties settings(Path logs, String port, String controllerPort) {
        var settings = new Properties();
        settings.putAll(places(port, controllerPort));
        settings.putAll(habits());
        settings.put("log.dirs", logs.toString());
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("offsets.topic.replication.factor", "1");
        settings.putAll(internalTopic("transaction.state.log"));
        settings.putAll(internalTopic("share.coordinator.state.topic"));
        return settings;
    }

    private static Map<String, String> places(String port, String controllerPort) {
        var broker = "PLAINTEXT://127.0.0.1:" + port;
        var controller = "127.0.0.1:" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE,
                "listeners",
                broker + ",CONTROLLER://" + controller,
                "advertised.listeners",
                broker,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                "PLAINTEXT",
                "controller.quorum.voters",
                NODE + "@" + controller);
    }

    /** Small for a laptop; the short session lets the broker come back soon after a kill. */
    private static Map<String, String> habits() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "num.partitions", "12",
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "num.network.threads", "2",
                "num.io.threads", "2");
    }

    private static Map<String, String> internalTopic(String prefix) {
        return Map.of(
                prefix + ".num.partitions", "3",
                prefix + ".replication.factor", "1",
                prefix + ".min.isr", "1");
    }
}
