package io.convoai.gateway.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;

/** What the head of an answer tells of that which follows it. */
final class AnswerHead {

    private AnswerHead() {}

    static boolean isUpgrade(HttpResponse head) {
        return head.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
    }

    /** "100 Continue" is whole in itself and yet no answer. */
    static boolean isInterim(HttpResponse head) {
        return head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    static boolean isStream(HttpResponse head) {
        return head.headers().get(HttpHeaderNames.CONTENT_TYPE, "").startsWith("text/event-stream");
    }
}
