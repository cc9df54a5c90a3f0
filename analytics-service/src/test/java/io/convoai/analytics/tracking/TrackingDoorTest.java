package io.convoai.analytics.tracking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.convoai.analytics.tracking.TrackingSettings.PublicTracking;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TrackingDoorTest {

    private static final String NEAR = "127.0.0.1";
    private static final String FAR = "203.0.113.7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                NEAR,
                "::1",
                "0:0:0:0:0:0:0:1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.1.1",
                "fe80::1",
                "fd12:3456::1",
            })
    void private_means_loopback_and_private_networks(String address) {
        assertOpen(PublicTracking.PRIVATE, address, address);
    }

    @ParameterizedTest
    @ValueSource(strings = {FAR, "172.32.0.1", "2001:db8::1", "localhost", "unknown", ""})
    void private_means_nobody_else(String address) {
        assertClosed(PublicTracking.PRIVATE, address, address);
    }

    @Test
    void neither_a_far_caller_nor_a_far_proxy_comes_in_by_naming_a_near_address() {
        assertClosed(PublicTracking.PRIVATE, FAR, NEAR);
        assertClosed(PublicTracking.PRIVATE, NEAR, FAR);
    }

    @Test
    void open_means_everyone() {
        assertOpen(PublicTracking.OPEN, FAR, FAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {NEAR, FAR})
    void closed_means_nobody(String address) {
        assertClosed(PublicTracking.CLOSED, address, address);
    }

    private static void assertOpen(PublicTracking setting, String connected, String named) {
        assertThatCode(() -> knock(setting, connected, named)).doesNotThrowAnyException();
    }

    private static void assertClosed(PublicTracking setting, String connected, String named) {
        assertThatThrownBy(() -> knock(setting, connected, named))
                .isInstanceOf(TrackingClosed.class);
    }

    private static void knock(PublicTracking setting, String connected, String named) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(connected);
        new TrackingDoor(new TrackingSettings(setting))
                .requireOpenFor(
                        new HttpServletRequestWrapper(request) {
                            @Override
                            public String getRemoteAddr() {
                                return named;
                            }
                        });
    }
}
