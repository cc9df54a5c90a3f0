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
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a refused head: a problem, as everywhere, though nothing of Spring's runs yet. */
@Component
class ProblemAnswers {

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    FullHttpResponse to(RefusedHead refused) {
        var requestId = RequestId.of(null);
        var body = Unpooled.wrappedBuffer(json.writeValueAsBytes(document(refused, requestId)));
        var status = HttpResponseStatus.valueOf(refused.status().value());
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set("X-Content-Type-Options", "nosniff")
                .set(RequestId.HEADER, requestId);
        return answer;
    }

    private static ProblemDetail document(RefusedHead refused, String requestId) {
        var title = refused.status().getReasonPhrase();
        var problem = Problem.document(refused.status(), refused.code(), title, refused.detail());
        problem.setProperty("request_id", requestId);
        return problem;
    }
}
