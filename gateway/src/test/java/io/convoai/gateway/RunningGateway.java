package io.convoai.gateway;

import io.convoai.platform.test.KafkaBroker;
import io.convoai.platform.test.MovableClock;
import io.convoai.platform.test.Postgres;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** The whole gateway on a free port, with its database, Kafka and the services behind it. */
public final class RunningGateway implements AutoCloseable {

    public static final String PUBLIC_URL = "http://localhost:3000";
    public static final String METRICS_TOKEN = "token-of-the-scraper";

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    public final FakeAuthServer auth;
    public final FakeService service;
    public final MovableClock clock;

    private final JdbcConnectionDetails database;
    private final ConfigurableApplicationContext context;

    private RunningGateway(
            FakeAuthServer auth,
            FakeService service,
            MovableClock clock,
            JdbcConnectionDetails database,
            Map<String, Object> settings) {
        this.auth = auth;
        this.service = service;
        this.clock = clock;
        this.database = database;
        var all = new HashMap<String, Object>();
        all.put("server.port", 0);
        all.put("server.shutdown", "immediate");
        all.put("spring.datasource.url", database.getJdbcUrl());
        all.put("spring.datasource.username", database.getUsername());
        all.put("spring.datasource.password", database.getPassword());
        all.put("spring.kafka.bootstrap-servers", KafkaBroker.address());
        all.put("convoai.auth-url", auth.url());
        all.put("convoai.chat-url", service.url());
        all.put("convoai.analytics-url", service.url());
        all.put("convoai.gateway-client-secret", FakeAuthServer.SECRET);
        all.put("convoai.encryption-keys", KEY);
        all.put("convoai.metrics-token", METRICS_TOKEN);
        all.put("convoai.limits", "off");
        all.putAll(settings);
        this.context =
                new SpringApplicationBuilder(GatewayApplication.class)
                        .initializers(starting -> prepare((GenericApplicationContext) starting))
                        .run(
                                all.entrySet().stream()
                                        .map(setting ->
                                                "--" + setting.getKey() + "=" + setting.getValue())
                                        .toArray(String[]::new));
    }

    private void prepare(GenericApplicationContext starting) {
        starting.getBeanFactory().registerSingleton("clock", clock);
        starting.registerBean(ReactorResourceFactory.class, RunningGateway::ownThreads);
    }

    /** Else the first gateway that stops would take the threads of all others along. */
    private static ReactorResourceFactory ownThreads() {
        var factory = new ReactorResourceFactory();
        factory.setUseGlobalResources(false);
        factory.setShutdownQuietPeriod(Duration.ZERO);
        return factory;
    }

    /** Started once for the test JVM; tests leave it as they found it. */
    public static RunningGateway shared() {
        return Shared.GATEWAY;
    }

    public static RunningGateway alone() {
        return with(Map.of());
    }

    public static RunningGateway with(Map<String, Object> settings) {
        return new RunningGateway(
                new FakeAuthServer(),
                new FakeService(),
                new MovableClock(),
                Postgres.database(),
                settings);
    }

    /** Another process of the same gateway: same database, same services. */
    public RunningGateway replica() {
        return new RunningGateway(auth, service, clock, database, Map.of());
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Browser browser() {
        return new Browser(port());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends this process only; the database and the services stay. */
    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final RunningGateway GATEWAY = alone();
    }
}
