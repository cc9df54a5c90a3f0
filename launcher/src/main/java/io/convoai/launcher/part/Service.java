package io.convoai.launcher.part;

import io.convoai.launcher.state.Secrets;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which module is which part, and the memory it needs on a laptop. */
public record Service(String name, String module, String mainClass, int laptopHeapMegabytes) {

    /** In the order of their start; the gateway, which people see, comes last. */
    public static final List<Service> ALL =
            List.of(
                    new Service(
                            "auth", "auth-service", "io.convoai.auth.AuthServiceApplication", 160),
                    new Service(
                            "chat", "chat-service", "io.convoai.chat.ChatServiceApplication", 192),
                    new Service(
                            "analytics",
                            "analytics-service",
                            "io.convoai.analytics.AnalyticsServiceApplication",
                            160),
                    new Service(
                            "gateway", "gateway", "io.convoai.gateway.GatewayApplication", 128));

    /** All of them as parts; copies their jars, so none of them may run. */
    public static List<Part> parts(Settings settings, Secrets secrets) throws IOException {
        var parts = new ArrayList<Part>();
        for (var service : ALL) {
            parts.add(ServicePart.of(service, settings, secrets));
        }
        return parts;
    }

    public String database() {
        return "convoai_" + name;
    }
}
