package io.convoai.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RunningGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What ConvoAI's clients ask for, and what a service offers, reaches that service. */
class KnownPathsTest {

    private static final String ASKED_BY_CONVOAIS_CLIENTS =
            """
            auth-service /auth/token
            auth-service /auth/register
            auth-service /auth/register-admin
            auth-service /auth/register-first-admin
            auth-service /auth/me
            auth-service /users
            auth-service /users/me
            auth-service /users/me/theme
            auth-service /users/ana
            auth-service /roles
            auth-service /roles/ana
            chat-service /api/v1/chat/health
            chat-service /api/v1/chat/conversations/c/export
            chat-service /api/v1/users/ana/conversations
            chat-service /api/v1/users/ana/conversations/recent
            chat-service /api/v1/users/ana/conversations/c
            chat-service /api/v1/users/ana/conversations/c/end
            chat-service /api/v1/users/ana/conversations/c/reconnect
            chat-service /api/v1/users/ana/conversations/c/validate
            chat-service /api/v1/users/ana/conversations/c/stats
            chat-service /api/v1/conversations
            chat-service /api/v1/conversations/c
            chat-service /api/v1/conversations/c/messages
            chat-service /conversations
            chat-service /conversations/c
            chat-service /conversations/c/messages
            chat-service /api/v1/admin/conversations
            chat-service /api/v1/admin/conversations/c
            chat-service /api/v1/admin/users/ana
            chat-service /admin/conversations
            chat-service /admin/conversations/c
            chat-service /admin/users/ana
            analytics-service /api/v1/analytics
            analytics-service /api/v1/analytics/summary
            analytics-service /api/v1/analytics/users/activities
            analytics-service /api/v1/analytics/users/top
            analytics-service /api/v1/analytics/users/list
            analytics-service /api/v1/analytics/users/detailed-metrics
            analytics-service /api/v1/analytics/users/ana
            analytics-service /api/v1/analytics/users/ana/conversations
            analytics-service /api/v1/analytics/users/sync-profile
            analytics-service /api/v1/analytics/metrics/by-role
            analytics-service /api/v1/analytics/conversations
            analytics-service /api/v1/analytics/conversations/c/detailed
            analytics-service /api/v1/analytics/tokens/by-conversation
            analytics-service /api/v1/analytics/response-times/by-user
            analytics-service /api/v1/analytics/api-usage
            analytics-service /api/v1/analytics/daily-stats
            analytics-service /api/v1/analytics/track/activity
            analytics-service /api/v1/analytics/track/activity-public
            analytics-service /api/v1/analytics/track/api-usage-public
            analytics-service /api/v1/analytics/track/conversation-public
            analytics-service /api/v1/analytics/track/message-public
            analytics-service /api/v1/analytics/clear-all
            """;
    private static final Set<String> OF_A_SERVICES_OWN_DOOR = Set.of("/", "/health");
    private static final Path DESCRIPTIONS = Path.of("..", "frontend", "openapi");

    private final RunningGateway gateway = RunningGateway.shared();
    private final Browser browser = gateway.browser();

    static Stream<Known> askedByConvoaisClients() {
        return ASKED_BY_CONVOAIS_CLIENTS
                .lines()
                .map(line -> line.split(" "))
                .map(words -> new Known(words[0], words[1]));
    }

    static Stream<Known> offered() {
        return Stream.of("auth-service", "chat-service", "analytics-service")
                .flatMap(KnownPathsTest::offeredBy)
                .filter(known -> !OF_A_SERVICES_OWN_DOOR.contains(known.path()));
    }

    private static Stream<Known> offeredBy(String service) {
        try {
            var description = Files.readString(DESCRIPTIONS.resolve(service + ".json"));
            return JsonMapper.shared().readTree(description).get("paths").propertyNames().stream()
                    .map(path -> new Known(service, path.replaceAll("\\{\\w+}", "x")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource({"askedByConvoaisClients", "offered"})
    void a_known_path_belongs_to_its_service_with_and_without_a_slash_at_its_end(Known known) {
        assertThat(serviceOf(known.path())).isEqualTo(known.service());
        assertThat(serviceOf(known.path() + "/")).isEqualTo(known.service());
    }

    /** A person may open such a path in the browser: the page of the web application must not. */
    @ParameterizedTest
    @MethodSource({"askedByConvoaisClients", "offered"})
    void a_known_path_is_no_page(Known known) {
        for (var path : new String[] {known.path(), known.path() + "/"}) {
            var answer = browser.open(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(Browser.json(answer).path("uri").asString()).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws/c", "/ws/c/", "/ws/chat", "/ws/chat/ana"})
    void a_socket_belongs_to_chat(String path) {
        assertThat(serviceOf(path)).isEqualTo("chat-service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/api/v1/other",
                "/administrators",
                "/usersx",
                "/ws2"
            })
    void what_nobody_asks_for_reaches_nobody(String path) {
        assertThat(serviceOf(path)).isEqualTo("nobody");
    }

    private String serviceOf(String path) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        return gateway.bean(RouteLocator.class)
                .getRoutes()
                .filterWhen(route -> Mono.from(route.getPredicate().apply(exchange)))
                .next()
                .map(route -> route.getMetadata().get("service").toString())
                .defaultIfEmpty("nobody")
                .block();
    }

    record Known(String service, String path) {}
}
