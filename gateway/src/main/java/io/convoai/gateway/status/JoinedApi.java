package io.convoai.gateway.status;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI document out of several; each part's schemas get its name, so that none collide. */
final class JoinedApi {

    private static final String REFERENCE = "#/components/";
    private static final String SECURITY = "securitySchemes";
    private static final Set<String> OF_EACH_SERVICE = Set.of("/health");

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths;
    private final ObjectNode components;

    JoinedApi(String publicUrl, String version) {
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", "ConvoAI").put("version", version);
        document.putArray("servers").addObject().put("url", publicUrl);
        this.paths = document.putObject("paths");
        this.components = document.putObject("components");
    }

    void add(String service, JsonNode part) {
        prefixReferences(part, service);
        for (var path : part.path("paths").properties()) {
            if (!OF_EACH_SERVICE.contains(path.getKey())) {
                paths.withObjectProperty(path.getKey()).setAll((ObjectNode) path.getValue());
            }
        }
        for (var kind : part.path("components").properties()) {
            var prefix = kind.getKey().equals(SECURITY) ? "" : service + ".";
            var all = components.withObjectProperty(kind.getKey());
            kind.getValue()
                    .properties()
                    .forEach(one -> all.set(prefix + one.getKey(), one.getValue()));
        }
    }

    void leaveOut(String service) {
        document.withArrayProperty("x-left-out").add(service);
    }

    ObjectNode document() {
        return document;
    }

    private static void prefixReferences(JsonNode node, String service) {
        if (node instanceof ObjectNode object) {
            var reference = object.path("$ref").asString("");
            if (reference.startsWith(REFERENCE)) {
                var place = reference.lastIndexOf('/') + 1;
                object.put(
                        "$ref",
                        reference.substring(0, place) + service + "." + reference.substring(place));
            }
        }
        node.forEach(child -> prefixReferences(child, service));
    }
}
