package io.convoai.gateway.web;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** A browser that opens a page, as opposed to a program that calls an API. */
final class PageRequest {

    private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** First segments of every path that an API or a form page has, now or later. */
    private static final Set<String> TAKEN =
            Set.of(
                    ".well-known",
                    "actuator",
                    "admin",
                    "api",
                    "auth",
                    "bff",
                    "connect",
                    "conversations",
                    "docs",
                    "health",
                    "oauth2",
                    "openapi.json",
                    "register",
                    "roles",
                    "setup",
                    "sign-in",
                    "userinfo",
                    "users",
                    "v1",
                    "widget",
                    "ws");

    private PageRequest() {}

    static boolean isOne(ServerHttpRequest request) {
        return READ.contains(request.getMethod())
                && request.getHeaders().getAccept().stream().anyMatch(PageRequest::namesHtml);
    }

    static boolean isOfWebApplication(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication().value();
        return isOne(request) && !isTaken(path) && !isFile(path);
    }

    private static boolean isTaken(String path) {
        return TAKEN.contains(path.substring(1).split("/", 2)[0]);
    }

    /** An old chunk must be missed, not be a page. */
    private static boolean isFile(String path) {
        return path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    private static boolean namesHtml(MediaType accepted) {
        return accepted.isConcrete() && accepted.isCompatibleWith(MediaType.TEXT_HTML);
    }
}
