package io.convoai.gateway.socket;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** With what the service's line is asked for on behalf of a client. */
record ServiceHandshake(URI address, HttpHeaders headers, List<String> protocols) {

    private static final Set<String> OF_THIS_LINE = Set.of("connection", "host", "upgrade");
    private static final String PROTOCOL = "Sec-WebSocket-Protocol";

    static ServiceHandshake of(ServerWebExchange exchange, List<HttpHeadersFilter> filters) {
        var headers = HttpHeadersFilter.filterRequest(filters, exchange);
        return new ServiceHandshake(
                addressOf(exchange), withoutHandshake(headers), protocolsOf(headers));
    }

    private static URI addressOf(ServerWebExchange exchange) {
        URI address = exchange.getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
        return URI.create(address.toString().replaceFirst("^http", "ws"));
    }

    private static List<String> protocolsOf(HttpHeaders headers) {
        return headers.getOrEmpty(PROTOCOL).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private static HttpHeaders withoutHandshake(HttpHeaders given) {
        var headers = new HttpHeaders();
        given.forEach((name, values) -> {
            if (!isOfHandshake(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        return headers;
    }

    private static boolean isOfHandshake(String name) {
        return name.startsWith("sec-websocket-") || OF_THIS_LINE.contains(name);
    }
}
