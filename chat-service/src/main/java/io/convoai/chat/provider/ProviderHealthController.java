package io.convoai.chat.provider;

import io.convoai.platform.health.HealthCheck;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What ConvoAI's first clients look for in the health of the chat. */
@RestController
class ProviderHealthController implements InfoContributor {

    private final OpenAiSettings openAi;
    private final HealthCheck database;

    ProviderHealthController(
            OpenAiSettings openAi, @Qualifier("databaseCheck") HealthCheck database) {
        this.openAi = openAi;
        this.database = database;
    }

    @GetMapping("/api/v1/chat/health")
    @PreAuthorize("permitAll()")
    ChatHealth getChatHealth() {
        return new ChatHealth(
                "active", openAi.isConfigured() ? "configured" : "not_configured", "active");
    }

    @Override
    public void contribute(Info.Builder health) {
        health.withDetail("database", isDatabaseThere() ? "connected" : "disconnected");
        health.withDetail("openai_configured", openAi.isConfigured());
    }

    private boolean isDatabaseThere() {
        try {
            database.check();
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    record ChatHealth(String chatService, String openaiApi, String websocketConnections) {}
}
