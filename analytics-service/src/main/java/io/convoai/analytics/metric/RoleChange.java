package io.convoai.analytics.metric;

import org.jspecify.annotations.Nullable;

public record RoleChange(String uid, @Nullable String from, String to) {}
