package io.convoai.gateway.problem;

import io.convoai.platform.problem.Problem;
import io.convoai.platform.problem.Problem.DatabaseAway;
import io.convoai.platform.request.RequestId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Takes the place of Spring's own handler, which logs the path with its query. */
@Component
@Order(-2)
class Problems implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var error = DatabaseAway.explains(failure) ? databaseAway(failure) : failure;
        var path = exchange.getRequest().getPath().value();
        var requestId = RequestId.of(exchange.getRequest().getHeaders().getFirst(RequestId.HEADER));
        if (error instanceof ErrorResponse known) {
            response.getHeaders().addAll(known.getHeaders());
        }
        var problem = problemOf(error, path, requestId);
        problem.setInstance(URI.create(path));
        problem.setProperty("request_id", requestId);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()
                && !response.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        }
        response.setRawStatusCode(problem.getStatus());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        var body = response.bufferFactory().wrap(json.writeValueAsBytes(problem));
        return response.writeWith(Mono.just(body));
    }

    private static ProblemDetail problemOf(Throwable error, String path, String requestId) {
        return error instanceof ErrorResponse known
                ? known(known, path)
                : unexpected(error, requestId);
    }

    private static ProblemDetail known(ErrorResponse error, String path) {
        var status = HttpStatus.valueOf(error.getStatusCode().value());
        var body = error.getBody();
        var properties = body.getProperties();
        if (properties != null && properties.get("code") instanceof String code) {
            return Problem.document(status, code, text(body.getTitle()), text(body.getDetail()));
        }
        var detail =
                switch (status) {
                    case NOT_FOUND -> "There is nothing at %s.".formatted(path);
                    case METHOD_NOT_ALLOWED -> "%s does not take this method.".formatted(path);
                    default -> "The request could not be carried out.";
                };
        return Problem.document(status, status.name(), status.getReasonPhrase(), detail);
    }

    private static Problem databaseAway(Throwable failure) {
        LOG.warn("The database cannot be reached: {}", failure.getMessage());
        return new DatabaseAway();
    }

    private static ProblemDetail unexpected(Throwable error, String requestId) {
        RequestId.during(requestId, () -> LOG.error("Unexpected error", error));
        return Problem.document(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "Something went wrong on our side",
                "The request failed. Name its request id when you ask for help.");
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
