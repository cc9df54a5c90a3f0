package io.convoai.gateway.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Without its database the gateway does not work; without a service it works less. */
record Checks(Check database, List<Check> services) {

    boolean isWorking() {
        return database.isUp();
    }

    String status() {
        if (!isWorking()) {
            return "unhealthy";
        }
        return services.stream().allMatch(Check::isUp) ? "healthy" : "degraded";
    }

    Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        states.put(database.name(), database.state());
        services.forEach(service -> states.put(service.name(), service.state()));
        return states;
    }
}
