package io.convoai.launcher.state;

import java.util.List;
import java.util.Map;

/** Where each part listens; {@code CONVOAI_PORT_BASE} moves all, a single setting moves one. */
record Ports(
        int gateway,
        int auth,
        int chat,
        int analytics,
        int postgres,
        int kafka,
        int kafkaController) {

    static Ports of(Map<String, String> environment) {
        var setting = new Setting(environment);
        return new Ports(
                setting.port("GATEWAY", 0, 3000),
                setting.port("AUTH", 1, 8001),
                setting.port("CHAT", 2, 8000),
                setting.port("ANALYTICS", 3, 8002),
                setting.port("POSTGRES", 7, 15432),
                setting.port("KAFKA", 8, 19092),
                setting.port("KAFKA_CONTROLLER", 9, 19093));
    }

    /** Every part in the order of the start; only the gateway may listen for other machines. */
    List<Listening> listening(String bind) {
        return List.of(
                Listening.locally("postgres", postgres),
                Listening.locally("kafka", kafka, kafkaController),
                Listening.locally("auth", auth),
                Listening.locally("chat", chat),
                Listening.locally("analytics", analytics),
                new Listening("gateway", bind, List.of(gateway)));
    }

    private record Setting(Map<String, String> environment) {

        int port(String part, int offset, int usual) {
            var single = environment.get("CONVOAI_" + part + "_PORT");
            if (single != null) {
                return number("CONVOAI_" + part + "_PORT", single);
            }
            var base = environment.get("CONVOAI_PORT_BASE");
            return base == null ? usual : number("CONVOAI_PORT_BASE", base) + offset;
        }

        private static int number(String name, String value) {
            if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1) {
                var port = Integer.parseInt(value);
                if (port <= (name.equals("CONVOAI_PORT_BASE") ? 65526 : 65535)) {
                    return port;
                }
            }
            throw new Problem(name + " is '" + value + "'; a port between 1 and 65535 is needed.");
        }
    }
}
