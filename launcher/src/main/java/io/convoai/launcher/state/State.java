package io.convoai.launcher.state;

import java.util.Locale;

public enum State {
    STOPPED,
    STARTING,
    HEALTHY,
    DEGRADED,
    RESTARTING,
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
