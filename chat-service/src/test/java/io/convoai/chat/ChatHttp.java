package io.convoai.chat;

import static io.convoai.platform.test.Callers.person;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People with the permission to talk, and what they are answered. */
public record ChatHttp(MockMvcTester http) {

    public MvcTestResult get(String uid, String path) {
        return call(HttpMethod.GET, uid, path, "");
    }

    public MvcTestResult delete(String uid, String path) {
        return call(HttpMethod.DELETE, uid, path, "");
    }

    public MvcTestResult post(String uid, String path, String body) {
        return call(HttpMethod.POST, uid, path, body);
    }

    public MvcTestResult call(HttpMethod method, String uid, String path, String body) {
        return call(method, uid, path, body, new HttpHeaders());
    }

    public MvcTestResult call(
            HttpMethod method, String uid, String path, String body, HttpHeaders headers) {
        return http.method(method)
                .uri(path)
                .with(person(uid, "conversations.use"))
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers)
                .content(body)
                .exchange();
    }

    /** A conversation of this person. */
    public String started(String uid) {
        return titled(uid, null);
    }

    public String titled(String uid, String title) {
        var body = title == null ? "{}" : "{\"title\": \"%s\"}".formatted(title);
        return read(post(uid, "/api/conversations", body), "$.id");
    }

    public static String bodyOf(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T read(MvcTestResult result, String path) {
        return JsonPath.read(bodyOf(result), path);
    }
}
