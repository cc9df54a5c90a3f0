package io.convoai.gateway.route;

import io.convoai.gateway.session.Cookies;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** No service sets a cookie on this origin but auth-service's form pages their own. */
@Component
class ServiceCookies implements HttpHeadersFilter {

    private final String own;

    ServiceCookies(Cookies cookies) {
        this.own = cookies.auth().name() + "=";
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
        var set = given.getOrEmpty(HttpHeaders.SET_COOKIE);
        if (set.isEmpty()) {
            return given;
        }
        var headers = HttpHeaders.copyOf(given);
        headers.remove(HttpHeaders.SET_COOKIE);
        if (RouteFacts.isFormPage(exchange)) {
            headers.addAll(HttpHeaders.SET_COOKIE, ownOf(set));
        }
        return headers;
    }

    private List<String> ownOf(List<String> cookies) {
        return cookies.stream().filter(cookie -> cookie.startsWith(own)).toList();
    }
}
