package io.convoai.gateway.client;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** The address of who asks: the line's other end, or whom our own proxies saw there. */
@Component
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> trusted;

    ClientAddress(ProxySettings settings) {
        this.trusted = settings.networks();
    }

    /** Each proxy adds whom it saw, so the list is true from its end as far as the proxies are. */
    public InetAddress of(ServerHttpRequest request) {
        var address = requireNonNull(request.getRemoteAddress()).getAddress();
        for (var seen : addressesSeen(request).reversed()) {
            var before = seenBy(address, seen);
            if (before.isEmpty()) {
                return address;
            }
            address = before.get();
        }
        return address;
    }

    private Optional<InetAddress> seenBy(InetAddress proxy, String seen) {
        return isTrusted(proxy) ? parsed(seen) : Optional.empty();
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> addressesSeen(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private static Optional<InetAddress> parsed(String seen) {
        try {
            return Optional.of(Network.addressOf(withoutPort(seen)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Some proxies write 192.0.2.1:5000 and [2001:db8::1]:5000. */
    private static String withoutPort(String seen) {
        if (seen.startsWith("[")) {
            return seen.substring(1).split("]", 2)[0];
        }
        return isFourWithPort(seen) ? seen.split(":", 2)[0] : seen;
    }

    private static boolean isFourWithPort(String seen) {
        return seen.indexOf('.') > 0 && seen.indexOf(':') == seen.lastIndexOf(':');
    }
}
