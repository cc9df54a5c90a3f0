package io.convoai.gateway.route;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;

/** What application.yaml says of the route that a request takes. */
public final class RouteFacts {

    private RouteFacts() {}

    static String serviceOf(ServerWebExchange exchange) {
        return String.valueOf(routeOf(exchange).getMetadata().get("service"));
    }

    /** Nothing but this word in the YAML opens the way to a cookie. */
    static boolean isFormPage(ServerWebExchange exchange) {
        return "form-page".equals(routeOf(exchange).getMetadata().get("door"));
    }

    /** A route that needs another limit than all others has a {@code max-body} in the YAML. */
    static DataSize maxBodyOf(ServerWebExchange exchange, DataSize usual) {
        var size = routeOf(exchange).getMetadata().get("max-body");
        return size == null ? usual : DataSize.parse(size.toString());
    }

    public static boolean isSocket(ServerWebExchange exchange) {
        return "socket".equals(routeOf(exchange).getMetadata().get("door"));
    }

    private static Route routeOf(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    }
}
