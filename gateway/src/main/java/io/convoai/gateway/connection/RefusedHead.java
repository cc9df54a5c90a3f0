package io.convoai.gateway.connection;

import io.convoai.platform.problem.Problem;
import io.convoai.platform.request.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a request head that is not read to its end: a problem, as everywhere. */
@Component
class RefusedHead {

    private static final String TOO_LARGE = "The request's headers are more than is taken here.";

    private final JsonMapper json;

    RefusedHead(JsonMapper json) {
        this.json = json;
    }

    FullHttpResponse tooManyHeaders(int limit) {
        return answer(
                HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                "HEADERS_TOO_LARGE",
                "The request has more than %d headers.".formatted(limit));
    }

    FullHttpResponse undecodable(Throwable reason) {
        return switch (reason) {
            case TooLongHttpHeaderException _ ->
                    answer(
                            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                            "HEADERS_TOO_LARGE",
                            TOO_LARGE);
            case TooLongHttpLineException _ ->
                    answer(HttpStatus.URI_TOO_LONG, "ADDRESS_TOO_LONG", "The address is too long.");
            default ->
                    answer(
                            HttpStatus.BAD_REQUEST,
                            "MALFORMED_REQUEST",
                            "The request is not HTTP as it is understood here.");
        };
    }

    private FullHttpResponse answer(HttpStatus status, String code, String detail) {
        var requestId = RequestId.of(null);
        var problem = Problem.document(status, code, status.getReasonPhrase(), detail);
        problem.setProperty("request_id", requestId);
        var body = Unpooled.wrappedBuffer(json.writeValueAsBytes(problem));
        var answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status.value()), body);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set("X-Content-Type-Options", "nosniff")
                .set(RequestId.HEADER, requestId);
        return answer;
    }
}
