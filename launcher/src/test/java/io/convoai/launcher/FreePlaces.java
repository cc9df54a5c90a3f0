package io.convoai.launcher;

import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of a platform in a folder of its own, on ports that were free a moment ago. */
public final class FreePlaces {

    private FreePlaces() {}

    public static Settings in(Path folder) throws IOException {
        return in(folder, Map.of());
    }

    public static Settings in(Path folder, Map<String, String> more) throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("CONVOAI_HOME", folder.resolve("home").toString());
        for (var part :
                new String[] {
                    "GATEWAY", "AUTH", "CHAT", "ANALYTICS", "POSTGRES", "KAFKA", "KAFKA_CONTROLLER"
                }) {
            environment.put("CONVOAI_" + part + "_PORT", String.valueOf(freePort()));
        }
        environment.putAll(more);
        var settings = Settings.of(folder, environment);
        settings.home().create();
        return settings;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
