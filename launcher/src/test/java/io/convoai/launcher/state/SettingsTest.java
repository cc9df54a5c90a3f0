package io.convoai.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Path ROOT = Path.of("/somewhere/convoai");

    @Test
    void without_settings_everything_is_where_the_documents_say() {
        var settings = Settings.of(ROOT, Map.of());

        assertThat(settings.home().folder()).isEqualTo(ROOT.resolve("var"));
        assertThat(settings.url()).isEqualTo("http://localhost:3000");
        assertThat(settings.port("postgres")).isEqualTo(15432);
        assertThat(settings.listening("kafka").ports()).containsExactly(19092, 19093);
    }

    @Test
    void a_port_base_moves_all_and_a_single_setting_moves_one() {
        var settings =
                Settings.of(ROOT, Map.of("CONVOAI_PORT_BASE", "4000", "CONVOAI_CHAT_PORT", "5000"));

        assertThat(settings.url()).isEqualTo("http://localhost:4000");
        assertThat(settings.port("auth")).isEqualTo(4001);
        assertThat(settings.port("chat")).isEqualTo(5000);
        assertThat(settings.listening("kafka").ports()).containsExactly(4008, 4009);
    }

    @Test
    void only_the_gateway_can_be_opened_to_other_machines() {
        var settings = Settings.of(ROOT, Map.of("CONVOAI_BIND", "0.0.0.0"));

        assertThat(settings.listening("gateway").address()).isEqualTo("0.0.0.0");
        assertThat(settings.listening("auth").address()).isEqualTo("127.0.0.1");
    }

    @Test
    void what_is_no_port_is_told_with_its_value() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Settings.of(ROOT, Map.of("CONVOAI_KAFKA_PORT", "70000")))
                .withMessageContaining("CONVOAI_KAFKA_PORT is '70000'");
    }

    @Test
    void the_profile_is_laptop_unless_it_is_server() {
        assertThat(Settings.of(ROOT, Map.of()).onServer()).isFalse();
        assertThat(Settings.of(ROOT, Map.of("CONVOAI_PROFILE", "server")).onServer()).isTrue();
    }

    @Test
    void caches_are_used_unless_they_are_off() {
        assertThat(Settings.of(ROOT, Map.of()).usesCaches()).isTrue();
        assertThat(Settings.of(ROOT, Map.of("CONVOAI_AOT", "off")).usesCaches()).isFalse();
    }

    @Test
    void spans_are_sent_where_the_caller_says_and_then_no_caches_are_used() {
        var settings = Settings.of(ROOT, Map.of("CONVOAI_TRACING_URL", "http://localhost:4318"));

        assertThat(settings.tracingUrl()).contains("http://localhost:4318");
        assertThat(settings.usesCaches()).isFalse();
        assertThat(Settings.of(ROOT, Map.of("CONVOAI_TRACING_URL", "")).tracingUrl()).isEmpty();
    }

    @Test
    void an_unknown_word_is_told_with_those_that_exist() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Settings.of(ROOT, Map.of("CONVOAI_PROFILE", "mainframe")))
                .withMessage("CONVOAI_PROFILE is 'mainframe'; laptop and server exist.");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Settings.of(ROOT, Map.of("CONVOAI_AOT", "maybe")))
                .withMessage("CONVOAI_AOT is 'maybe'; on and off exist.");
    }
}
