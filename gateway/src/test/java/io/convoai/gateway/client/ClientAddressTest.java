package io.convoai.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RunningGateway;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the services are told of the client, asked of a service. */
class ClientAddressTest {

    private static final RunningGateway BEHIND_PROXIES =
            RunningGateway.with(
                    Map.of("convoai.trusted-proxies", "127.0.0.1,10.0.0.0/8,2001:db8:1::/48"));

    @AfterAll
    static void stop() {
        BEHIND_PROXIES.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9                                  | 203.0.113.9",
                "203.0.113.9, 10.1.2.3                        | 203.0.113.9",
                "198.51.100.66, 203.0.113.9                   | 203.0.113.9",
                "198.51.100.66, 203.0.113.9, 10.1.2.3         | 203.0.113.9",
                "2001:db8:2::5                                | 2001:db8:2:0:0:0:0:5",
                "2001:db8:2::5, 2001:db8:1::1                 | 2001:db8:2:0:0:0:0:5",
                "203.0.113.9:5123                             | 203.0.113.9",
                "[2001:db8:2::5]:5123                         | 2001:db8:2:0:0:0:0:5",
                "nonsense                                     | 127.0.0.1",
                "203.0.113.9, localhost                       | 127.0.0.1",
                "203.0.113.9, , 10.1.2.3                      | 10.1.2.3",
                "10.9.9.9, 10.1.2.3                           | 10.9.9.9"
            })
    void proxies_of_ours_are_believed_and_nobody_before_them(String said, String client) {
        var headers = toldBy(BEHIND_PROXIES, "X-Forwarded-For", said);

        assertThat(headers).isEqualTo(client);
    }

    @Test
    void several_lines_of_the_header_are_one_list() {
        var client =
                toldBy(
                        BEHIND_PROXIES,
                        "X-Forwarded-For",
                        "203.0.113.9",
                        "X-Forwarded-For",
                        "10.1.2.3");

        assertThat(client).isEqualTo("203.0.113.9");
    }

    @Test
    void without_proxies_of_ours_nobody_is_believed() {
        var client = toldBy(RunningGateway.shared(), "X-Forwarded-For", "203.0.113.9");

        assertThat(client).isEqualTo("127.0.0.1");
    }

    @Test
    void a_network_that_is_none_stops_the_start_with_a_sentence() {
        var settings = Map.<String, Object>of("convoai.trusted-proxies", "10.0.0.0/99");

        assertThatThrownBy(() -> RunningGateway.with(settings))
                .rootCause()
                .hasMessageContaining("0 to 32 bits");
        assertThatThrownBy(() -> new ProxySettings(List.of("10.0.0.0/99")))
                .hasMessageStartingWith("CONVOAI_TRUSTED_PROXIES contains \"10.0.0.0/99\"");
    }

    private static String toldBy(RunningGateway gateway, String... headers) {
        Browser browser = gateway.browser();
        return browser.json("/api/conversations", headers)
                .path("headers")
                .path("x-forwarded-for")
                .asString();
    }
}
