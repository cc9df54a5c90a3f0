package io.convoai.trial;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.RealPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final String JSON = "application/json";

    @AutoClose private static final Trial TRIAL = Trial.start();

    @Test
    void what_is_right_is_answered_with_or_without_a_trailing_slash() {
        assertThat(TRIAL.get("/trials?limit=3", TRIAL.token()).body())
                .isEqualTo(TRIAL.get("/trials/?limit=3", TRIAL.token()).body())
                .contains("AnaAnaAnaAnaAnaA");
    }

    @Test
    void json_that_breaks_is_malformed_and_the_place_is_named() {
        var problem = problem(400, TRIAL.post("/trials", JSON, "{\"trial_name\": "));

        assertThat(problem)
                .containsEntry("code", "MALFORMED_BODY")
                .containsEntry("type", "/problems/malformed-body")
                .containsEntry("instance", "/trials");
        assertThat(problem.get("detail")).asString().contains("line 1");
    }

    @Test
    void a_stranger_meets_401_and_is_told_how_to_sign_in() {
        var response = TRIAL.send(TRIAL.request("/trials"));

        assertThat(problem(401, response)).containsEntry("code", "NOT_AUTHENTICATED");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void a_person_without_the_permission_meets_403_and_is_told_which() {
        var problem = problem(403, TRIAL.get("/trials", TRIAL.auth.token("people.read")));

        assertThat(problem).containsEntry("code", "FORBIDDEN");
        assertThat(problem.get("detail")).asString().contains("conversations.use");
    }

    @Test
    void nothing_is_at_an_unknown_path() {
        assertThat(problem(404, TRIAL.get("/nowhere", TRIAL.token())))
                .containsEntry("code", "NOT_FOUND");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        var response =
                TRIAL.send(
                        TRIAL.request("/trials")
                                .header("Authorization", "Bearer " + TRIAL.token())
                                .DELETE());

        assertThat(problem(405, response)).containsEntry("code", "METHOD_NOT_ALLOWED");
        assertThat(response.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
    }

    @Test
    void a_body_beyond_the_limit_is_not_read() {
        var large = "{\"trial_name\": \"%s\"}".formatted("a".repeat(20_000));

        var announced = TRIAL.post("/trials", JSON, large);
        var streamed =
                TRIAL.send(
                        TRIAL.request("/trials")
                                .header("Authorization", "Bearer " + TRIAL.token())
                                .header("Content-Type", JSON)
                                .POST(
                                        BodyPublishers.fromPublisher(
                                                BodyPublishers.ofString(large))));

        assertThat(problem(413, announced)).containsEntry("code", "BODY_TOO_LARGE");
        assertThat(problem(413, streamed).get("detail")).asString().contains("10 KB");
    }

    @Test
    void a_body_of_another_type_is_refused() {
        assertThat(problem(415, TRIAL.post("/trials", "text/plain", "hello")))
                .containsEntry("code", "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void invalid_input_names_each_field_and_its_value() {
        var body = TRIAL.post("/trials", JSON, "{\"trial_name\": \"too long\", \"count\": 1}");
        var parameter = TRIAL.get("/trials?limit=11", TRIAL.token());
        var type = TRIAL.get("/trials?limit=many", TRIAL.token());
        var inBody = TRIAL.post("/trials", JSON, "{\"trial_name\": \"a\", \"count\": \"x\"}");

        assertThat(problem(422, body)).containsEntry("code", "INVALID_INPUT");
        assertThat(problem(422, body).get("detail")).asString().contains("too long");
        assertThat(read(body.body(), "$.errors[*].field").toString()).contains("trial_name");
        assertThat(read(parameter.body(), "$.errors[*].field").toString()).contains("limit");
        assertThat(read(type.body(), "$.errors[*].field").toString()).contains("limit");
        assertThat(problem(422, type).get("detail")).isEqualTo("limit \"many\" is not of type int");
        assertThat(read(inBody.body(), "$.errors[*].field").toString()).contains("count");
    }

    @Test
    void on_convoais_paths_invalid_input_has_its_form() {
        assertConvoaiForm(
                TRIAL.post("/convoai-trials", JSON, "{\"count\": 1}"), "body", "trial_name");
        assertConvoaiForm(TRIAL.post("/convoai-trials", JSON, "{"), "body", "json");
        assertConvoaiForm(TRIAL.get("/convoai-trials", TRIAL.token()), "query", "limit");
        assertConvoaiForm(TRIAL.get("/convoai-trials?limit=0", TRIAL.token()), "query", "limit");
        assertConvoaiForm(TRIAL.get("/convoai-trials?limit=x", TRIAL.token()), "query", "limit");
    }

    @Test
    void an_unexpected_error_says_nothing_of_the_inside() {
        var response = TRIAL.get("/trials/broken", TRIAL.token());

        assertThat(problem(500, response)).containsEntry("code", "INTERNAL_ERROR");
        assertThat(response.body()).doesNotContain("1234").doesNotContain("Exception");
    }

    @Test
    void while_the_database_is_away_callers_are_told_to_come_back() {
        RealPostgres.allowConnections(TRIAL.database, false);
        try {
            var response = TRIAL.get("/trials/rows", TRIAL.token());
            var health = TRIAL.send(TRIAL.request("/health"));

            assertThat(problem(503, response)).containsEntry("code", "DATABASE_UNAVAILABLE");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(read(health.body(), "$.status").toString()).isEqualTo("unhealthy");
            assertThat(read(health.body(), "$.checks.database").toString()).isEqualTo("down");
        } finally {
            RealPostgres.allowConnections(TRIAL.database, true);
        }

        assertThat(TRIAL.get("/trials/rows", TRIAL.token()).statusCode()).isEqualTo(200);
        assertThat(TRIAL.send(TRIAL.request("/health")).body())
                .contains("\"status\":\"healthy\"", "\"service\":\"trial-service\"");
    }

    @Test
    void a_database_that_dies_in_the_middle_of_a_request_is_away_and_no_fault_of_ours() {
        var response = TRIAL.get("/trials/cut-off", TRIAL.token());

        assertThat(problem(503, response)).containsEntry("code", "DATABASE_UNAVAILABLE");
        assertThat(TRIAL.get("/trials/rows", TRIAL.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_problem_carries_the_callers_request_id() {
        var response =
                TRIAL.send(TRIAL.request("/trials").header("X-Request-Id", "request-of-ana"));

        assertThat(problem(401, response)).containsEntry("request_id", "request-of-ana");
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("request-of-ana");
    }

    private static void assertConvoaiForm(
            HttpResponse<String> response, String place, String field) {
        assertThat(problem(422, response)).containsEntry("code", "INVALID_INPUT");
        List<String> location = read(response.body(), "$.detail[0].loc");
        assertThat(location).containsExactly(place, field);
        assertThat(read(response.body(), "$.detail[0].msg").toString()).isNotBlank();
        Map<String, Object> first = read(response.body(), "$.detail[0]");
        assertThat(first).containsKeys("type", "input");
    }

    private static Map<String, Object> problem(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        Map<String, Object> problem = read(response.body(), "$");
        assertThat(problem).containsKeys("title", "detail", "code", "request_id", "instance");
        return problem;
    }
}
