package io.convoai.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "192.0.2.128/25, 192.0.2.100, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "fd00::/8, fd12::9, true",
        "::1, ::1, true",
        "::/0, 10.0.0.1, false"
    })
    void it_contains_what_begins_with_its_bits(String network, String address, boolean contained) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "fd00::/129",
                "10.0.0.0/x",
                "10.0.0",
                "10",
                "proxy",
                "proxy.example/8",
                "10.0.0.300",
                "fd00:::1",
                "10.0.0.0/",
                "/8",
                ""
            })
    void what_is_none_stops_the_start_and_is_named(String text) {
        assertThatThrownBy(() -> new ProxySettings(List.of("127.0.0.1", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CONVOAI_TRUSTED_PROXIES contains \"%s\";", text)
                .hasMessageContaining("10.0.0.0/8");
    }

    @Test
    void spaces_around_the_commas_do_no_harm() {
        assertThat(new ProxySettings(List.of("10.0.0.0/8", " fd00::/8 ")).networks()).hasSize(2);
    }
}
