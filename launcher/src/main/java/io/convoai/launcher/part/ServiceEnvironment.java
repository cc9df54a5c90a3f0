package io.convoai.launcher.part;

import io.convoai.launcher.state.Secrets;
import io.convoai.launcher.state.Settings;
import java.util.HashMap;
import java.util.Map;

/** What a service is told: secrets by environment only, never on a command line. */
record ServiceEnvironment(Settings settings, Secrets secrets) {

    Map<String, String> of(Service service) {
        var environment = new HashMap<>(settings.environment());
        environment.putAll(places(service));
        environment.put("SPRING_DATASOURCE_PASSWORD", secrets.get(service.name() + ".password"));
        random(service).forEach(environment::putIfAbsent);
        settings.tracingUrl()
                .ifPresent(url -> tracing(service, url).forEach(environment::putIfAbsent));
        return environment;
    }

    private Map<String, String> places(Service service) {
        var listening = settings.listening(service.name());
        return Map.ofEntries(
                Map.entry("SERVER_PORT", String.valueOf(listening.port())),
                Map.entry("SERVER_ADDRESS", listening.address()),
                Map.entry(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:%d/%s"
                                .formatted(settings.port("postgres"), service.database())),
                Map.entry("SPRING_DATASOURCE_USERNAME", service.database()),
                Map.entry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port("kafka")),
                Map.entry("CONVOAI_PUBLIC_URL", settings.url()),
                Map.entry("CONVOAI_AUTH_URL", "http://127.0.0.1:" + settings.port("auth")),
                Map.entry("CONVOAI_CHAT_URL", "http://127.0.0.1:" + settings.port("chat")),
                Map.entry(
                        "CONVOAI_ANALYTICS_URL", "http://127.0.0.1:" + settings.port("analytics")),
                Map.entry("CONVOAI_SETUP_URL_FILE", settings.home().setupUrl().toString()));
    }

    /** Spans only: logs and metrics have their own ways. */
    private Map<String, String> tracing(Service service, String url) {
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                "-javaagent:" + settings.home().tracingAgent(),
                "OTEL_SERVICE_NAME",
                service.module(),
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                url,
                "OTEL_METRICS_EXPORTER",
                "none",
                "OTEL_LOGS_EXPORTER",
                "none");
    }

    /** The caller's own values win: somebody may want a metrics token that a collector knows. */
    private Map<String, String> random(Service service) {
        var metrics = secrets.get("metrics.token");
        var client = secrets.get("gateway.client-secret");
        return switch (service.name()) {
            case "auth", "gateway" ->
                    Map.of(
                            "CONVOAI_METRICS_TOKEN", metrics,
                            "CONVOAI_GATEWAY_CLIENT_SECRET", client,
                            "CONVOAI_ENCRYPTION_KEYS",
                                    secrets.get(service.name() + ".encryption-keys"));
            case "chat" ->
                    Map.of(
                            "CONVOAI_METRICS_TOKEN",
                            metrics,
                            "CONVOAI_MESSAGE_ID_KEY",
                            secrets.get("chat.message-id-key"));
            default -> Map.of("CONVOAI_METRICS_TOKEN", metrics);
        };
    }
}
