package io.convoai.auth.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Repository;

/** Every token request asks for its client several times, and clients hardly ever change. */
@Repository
public class Clients implements RegisteredClientRepository {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcRegisteredClientRepository rows;
    private final Cache<String, RegisteredClient> byId = cache();
    private final Cache<String, RegisteredClient> byClientId = cache();

    Clients(JdbcTemplate jdbc) {
        this.rows = new JdbcRegisteredClientRepository(jdbc);
    }

    @Override
    public void save(RegisteredClient client) {
        rows.save(client);
        byId.invalidate(client.getId());
        byClientId.invalidate(client.getClientId());
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byId.get(id, rows::findById);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return byClientId.get(clientId, rows::findByClientId);
    }

    private static Cache<String, RegisteredClient> cache() {
        return Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000).build();
    }
}
