package io.convoai.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @Test
    void a_callers_id_is_taken_over() {
        assertThat(RequestId.of("abc-123.DEF_4")).isEqualTo("abc-123.DEF_4");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with space in it", "line\nbreak-line", "<script>alert"})
    void an_id_that_could_forge_a_log_line_is_replaced(String given) {
        assertThat(RequestId.of(given)).matches("req_[A-Za-z0-9]{16}");
    }

    @Test
    void an_id_that_is_too_long_is_replaced() {
        assertThat(RequestId.of("a".repeat(65))).startsWith("req_");
    }

    @Test
    void work_outside_of_requests_has_its_id_too_and_leaves_none_behind() {
        var seen = new AtomicReference<String>();

        RequestId.during("req_of_frame", () -> seen.set(RequestId.current()));

        assertThat(seen).hasValue("req_of_frame");
        assertThat(RequestId.current()).isNull();
    }
}
