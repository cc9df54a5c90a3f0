package io.convoai.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.event.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

class TopicCreationTest {

    private static final ConfigResource REVOCATIONS =
            new ConfigResource(ConfigResource.Type.TOPIC, Topics.REVOCATIONS);

    @AutoClose
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.ADDRESS));

    @Test
    void a_topic_is_as_it_is_described_also_when_an_older_version_made_it() throws Exception {
        create(RealKafka.ADDRESS);
        change("cleanup.policy", "compact");
        change("min.insync.replicas", "1");
        assertThat(setting("cleanup.policy")).isEqualTo("compact");

        create(RealKafka.ADDRESS);

        await().until(() -> setting("cleanup.policy").equals("compact,delete"));
        assertThat(setting("retention.ms")).isEqualTo("2592000000");
        assertThat(setting("min.insync.replicas")).isEqualTo("1");
    }

    @Test
    void while_the_broker_is_away_nothing_counts_as_created() {
        assertThatThrownBy(() -> create("127.0.0.1:1")).isInstanceOf(KafkaException.class);
    }

    private static void create(String broker) {
        var kafka =
                new KafkaAdmin(
                        Map.of(
                                "bootstrap.servers", broker,
                                "default.api.timeout.ms", 5_000,
                                "request.timeout.ms", 5_000));
        new TopicCreation(kafka).create(Set.of(Topics.REVOCATIONS));
    }

    private void change(String name, String value) throws Exception {
        var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(REVOCATIONS, List.of(change))).all().get();
        await().until(() -> setting(name).equals(value));
    }

    private String setting(String name) throws ExecutionException, InterruptedException {
        var settings = admin.describeConfigs(List.of(REVOCATIONS)).all().get();
        return settings.get(REVOCATIONS).get(name).value();
    }
}
