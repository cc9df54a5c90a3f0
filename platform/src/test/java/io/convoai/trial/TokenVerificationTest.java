package io.convoai.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.event.Topics;
import io.convoai.platform.security.Revocations;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class TokenVerificationTest {

    @AutoClose private static final Trial TRIAL = Trial.start();

    @Test
    void a_token_of_auth_service_is_believed() {
        assertThat(status(TRIAL.token())).isEqualTo(200);
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        assertThat(status(TRIAL.auth.tokenWithoutSignature())).isEqualTo(401);
    }

    @Test
    void a_token_of_another_key_is_refused_whatever_the_key_calls_itself() {
        assertThat(status(TRIAL.auth.tokenOfAnotherKey("key-1"))).isEqualTo(401);
        assertThat(status(TRIAL.auth.tokenOfAnotherKey("key-2"))).isEqualTo(401);
        assertThat(status(TRIAL.auth.tokenOfAnotherKey("key-3"))).isEqualTo(401);
        assertThat(status(TRIAL.token())).isEqualTo(200);
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        var token = TRIAL.auth.token(claims -> claims.issuer("http://evil"), "conversations.use");

        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        var other = TRIAL.auth.token(claims -> claims.audience("other"), "conversations.use");
        var none = TRIAL.auth.token(claims -> claims.audience((String) null), "conversations.use");

        assertThat(status(other)).isEqualTo(401);
        assertThat(status(none)).isEqualTo(401);
    }

    @Test
    void a_token_that_has_expired_is_refused() {
        var expired = Date.from(Instant.now().minusSeconds(120));
        var token = TRIAL.auth.token(c -> c.expirationTime(expired), "conversations.use");

        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void who_sends_no_word_after_bearer_sends_no_token() {
        assertThat(status(" ")).isEqualTo(401);
        assertThat(TRIAL.get("/trials/public", " ").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_no_token_is_refused_even_where_none_is_needed() {
        assertThat(status("nonsense")).isEqualTo(401);
        assertThat(status("two words")).isEqualTo(401);
        assertThat(TRIAL.get("/trials/public", "nonsense").statusCode()).isEqualTo(401);
        assertThat(TRIAL.send(TRIAL.request("/trials/public")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_whose_sign_in_has_ended_is_refused() {
        var token = TRIAL.auth.token(c -> c.claim("sid", "sid_ended"), "conversations.use");
        assertThat(status(token)).isEqualTo(200);

        tellOfRevocation("sid_ended", "\"sid\": \"sid_ended\"");

        await().atMost(Duration.ofSeconds(20)).until(() -> status(token) == 401);
        assertThat(status(TRIAL.token())).isEqualTo(200);
    }

    @Test
    void a_process_that_starts_later_knows_what_has_ended_before() {
        tellOfRevocation("sid_before", "\"sid\": \"sid_before\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TRIAL.bean(Revocations.class).isRevoked("sid_before"));

        try (var later = Trial.start()) {
            var token = later.auth.token(c -> c.claim("sid", "sid_before"), "conversations.use");

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> later.get("/trials", token).statusCode() == 401);
            assertThat(later.get("/trials", later.token()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_token_of_permissions_that_have_changed_is_refused_and_its_successor_is_not() {
        var first = tokenOf("BenBenBenBenBenB", null);
        var second = tokenOf("BenBenBenBenBenB", 2);
        var third = tokenOf("BenBenBenBenBenB", 3);
        assertThat(status(first)).isEqualTo(200);

        tellOfRevocation("uid:BenBenBenBenBenB", "\"sid\": {}");
        tellOfRevocation("uid:BenBenBenBenBenB", "\"uid\": \"BenBenBenBenBenB\", \"version\": 3");

        await().atMost(Duration.ofSeconds(20)).until(() -> status(first) == 401);
        assertThat(status(second)).isEqualTo(401);
        assertThat(status(third)).isEqualTo(200);
        assertThat(status(TRIAL.token())).isEqualTo(200);
    }

    @Test
    void while_the_keys_were_never_seen_callers_are_told_to_come_back() {
        try (var alone = Trial.startWithoutAuthServer()) {
            var before = alone.get("/trials", alone.token());
            assertThat(before.statusCode()).isEqualTo(503);
            assertThat(before.body()).contains("KEYS_UNAVAILABLE");
            assertThat(before.headers().firstValue("Retry-After")).isPresent();

            alone.auth.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> alone.get("/trials", alone.token()).statusCode() == 200);

            alone.auth.close();
            assertThat(alone.get("/trials", alone.token()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void no_endpoint_is_without_a_declared_permission() {
        var undeclared =
                TRIAL
                        .context
                        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .values()
                        .stream()
                        .filter(method -> method.getBeanType().getName().startsWith("io.convoai"))
                        .filter(method -> !method.hasMethodAnnotation(PreAuthorize.class))
                        .filter(m -> !m.getBeanType().isAnnotationPresent(PreAuthorize.class))
                        .toList();

        assertThat(undeclared).isEmpty();
    }

    @Test
    void metrics_ask_for_their_permission() {
        assertThat(TRIAL.send(TRIAL.request("/actuator/prometheus")).statusCode()).isEqualTo(401);
        assertThat(TRIAL.get("/actuator/prometheus", TRIAL.token()).statusCode()).isEqualTo(403);
        assertThat(TRIAL.get("/actuator/prometheus", TRIAL.auth.token("metrics.read")).body())
                .contains("convoai_outbox_waiting", "convoai_usage_dropped");
    }

    private static String tokenOf(String uid, @Nullable Integer version) {
        return TRIAL.auth.token(
                claims -> claims.claim("uid", uid).claim("ver", version), "conversations.use");
    }

    @SuppressWarnings("unchecked")
    private static void tellOfRevocation(String key, String fields) {
        TRIAL.bean(TopicCreation.class).create(Set.of(Topics.REVOCATIONS));
        var entry =
                "{%s, \"expires_at\": \"%s\"}".formatted(fields, Instant.now().plusSeconds(900));
        TRIAL.bean(KafkaTemplate.class).send(Topics.REVOCATIONS, key, entry.getBytes());
    }

    private static int status(String token) {
        return TRIAL.get("/trials", token).statusCode();
    }
}
