package io.convoai.trial;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One broker for the test JVM. */
final class RealKafka {

    static final String ADDRESS = start();

    private RealKafka() {}

    private static String start() {
        var broker = new EmbeddedKafkaKraftBroker(1, 12);
        broker.brokerProperty("offsets.topic.num.partitions", "1");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.afterPropertiesSet();
        return broker.getBrokersAsString();
    }
}
