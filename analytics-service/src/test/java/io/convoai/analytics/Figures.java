package io.convoai.analytics;

import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an admin sees, compared with what there was before. */
public final class Figures {

    public static final Duration SOON = Duration.ofSeconds(20);
    public static final String ROOT = "/api/v1/analytics/";

    private static final String ADMIN = "AdaAdaAdaAdaAdaA";

    private final MockMvcTester http;
    private final Map<String, Number> before;

    private Figures(MockMvcTester http) {
        this.http = http;
        this.before = summary();
    }

    public static Figures before(MockMvcTester http) {
        return new Figures(http);
    }

    public void awaitMoved(String figure, int by) {
        await(figure)
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(summary().get(figure).intValue())
                                .isEqualTo(before.get(figure).intValue() + by));
    }

    /** The path stands below the one that all of analytics' doors share. */
    public MvcTestResult get(String path) {
        return http.get()
                .uri(URI.create(ROOT + path))
                .with(person(ADMIN, "analytics.read"))
                .exchange();
    }

    public <T> T read(String path, String what) {
        var response = get(path);
        assertThat(response).hasStatusOk();
        try {
            return JsonPath.read(response.getResponse().getContentAsString(), what);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void awaitThat(String path, String what, ThrowingConsumer<List<Object>> holds) {
        await(path)
                .atMost(SOON)
                .untilAsserted(() -> holds.accept(this.<List<Object>>read(path, what)));
    }

    private Map<String, Number> summary() {
        return read("summary", "$");
    }
}
