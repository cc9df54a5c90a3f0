package io.convoai.platform.test;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka, started once for the test JVM. */
public final class KafkaBroker {

    private KafkaBroker() {}

    public static String address() {
        return Server.ADDRESS;
    }

    private static final class Server {

        static final String ADDRESS = Docker.PRESENT ? inContainer() : embedded();

        private static String inContainer() {
            var container = new KafkaContainer("apache/kafka-native:4.2.0");
            container.start();
            return container.getBootstrapServers();
        }

        private static String embedded() {
            var broker = new EmbeddedKafkaKraftBroker(1, 12);
            broker.brokerProperty("offsets.topic.num.partitions", "1");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.afterPropertiesSet();
            return broker.getBrokersAsString();
        }
    }
}
