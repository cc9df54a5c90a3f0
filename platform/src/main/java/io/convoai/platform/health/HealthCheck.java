package io.convoai.platform.health;

/** Something that the service needs; asked at each {@code GET /health}. */
public interface HealthCheck {

    String name();

    /** Fails with any exception when it is away, within a second or so. */
    void check() throws Exception;

    /** Without it the service can do nothing; else it only does less. */
    default boolean isVital() {
        return true;
    }
}
