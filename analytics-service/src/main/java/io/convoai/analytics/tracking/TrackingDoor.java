package io.convoai.analytics.tracking;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.net.InetAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Decides from where others may tell something without a token. */
@Component
@EnableConfigurationProperties(TrackingSettings.class)
class TrackingDoor {

    private final TrackingSettings settings;

    TrackingDoor(TrackingSettings settings) {
        this.settings = settings;
    }

    void requireOpenFor(ServletRequest request) {
        if (!isOpenFor(request)) {
            throw new TrackingClosed();
        }
    }

    private boolean isOpenFor(ServletRequest request) {
        return switch (settings.publicTracking()) {
            case OPEN -> true;
            case PRIVATE ->
                    isNear(request.getRemoteAddr()) && isNear(connected(request).getRemoteAddr());
            case CLOSED -> false;
        };
    }

    /** Whoever is connected; the address that a proxy names stands in a wrapper. */
    private static ServletRequest connected(ServletRequest request) {
        var innermost = request;
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        return innermost;
    }

    /** What is no address, a name for example, is not looked up and counts as far. */
    private static boolean isNear(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed.isLoopbackAddress()
                    || parsed.isSiteLocalAddress()
                    || parsed.isLinkLocalAddress()
                    || isUniqueLocal(parsed);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** fc00::/7, the private networks of IPv6. */
    private static boolean isUniqueLocal(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }
}
