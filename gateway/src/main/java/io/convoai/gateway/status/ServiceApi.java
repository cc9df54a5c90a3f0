package io.convoai.gateway.status;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a service offers, as it says itself; nothing is said by one that is away. */
record ServiceApi(String service, @Nullable JsonNode document) {}
