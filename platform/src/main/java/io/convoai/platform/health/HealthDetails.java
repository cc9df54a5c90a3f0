package io.convoai.platform.health;

import java.util.Map;

/** Fields of a service's own in its {@code GET /health}, such as ConvoAI's clients know them. */
public interface HealthDetails {

    Map<String, Object> details();
}
