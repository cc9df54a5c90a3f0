package io.convoai.gateway.connection;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import org.springframework.http.HttpStatus;

/** Why a request head is not read to its end. */
record RefusedHead(HttpStatus status, String code, String detail) {

    static RefusedHead tooManyHeaders(int limit) {
        return tooLarge("The request has more than %d headers.".formatted(limit));
    }

    static RefusedHead undecodable(Throwable reason) {
        return switch (reason) {
            case TooLongHttpHeaderException _ ->
                    tooLarge("The request's headers are more than is taken here.");
            case TooLongHttpLineException _ ->
                    new RefusedHead(
                            HttpStatus.URI_TOO_LONG,
                            "ADDRESS_TOO_LONG",
                            "The address is too long.");
            default ->
                    new RefusedHead(
                            HttpStatus.BAD_REQUEST,
                            "MALFORMED_REQUEST",
                            "The request is not HTTP as it is understood here.");
        };
    }

    private static RefusedHead tooLarge(String detail) {
        return new RefusedHead(
                HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "HEADERS_TOO_LARGE", detail);
    }
}
