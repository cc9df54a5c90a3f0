package io.convoai.gateway.status;

import java.util.Map;
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

    void add(ServiceApi api) {
        if (api.document() == null) {
            document.withArrayProperty("x-left-out").add(api.service());
        } else {
            add(api.service(), api.document());
        }
    }

    private void add(String service, JsonNode part) {
        prefixReferences(part, service);
        part.path("paths").properties().forEach(this::addPath);
        part.path("components").properties().forEach(kind -> addComponents(service, kind));
    }

    private void addPath(Map.Entry<String, JsonNode> path) {
        if (!OF_EACH_SERVICE.contains(path.getKey())) {
            paths.withObjectProperty(path.getKey()).setAll((ObjectNode) path.getValue());
        }
    }

    private void addComponents(String service, Map.Entry<String, JsonNode> kind) {
        var prefix = kind.getKey().equals(SECURITY) ? "" : service + ".";
        var all = components.withObjectProperty(kind.getKey());
        kind.getValue().properties().forEach(one -> all.set(prefix + one.getKey(), one.getValue()));
    }

    ObjectNode document() {
        return document;
    }

    private static void prefixReferences(JsonNode node, String service) {
        if (node instanceof ObjectNode object && isReference(object)) {
            object.put("$ref", prefixed(object.path("$ref").asString(), service));
        }
        node.forEach(child -> prefixReferences(child, service));
    }

    private static boolean isReference(ObjectNode object) {
        return object.path("$ref").asString("").startsWith(REFERENCE);
    }

    private static String prefixed(String reference, String service) {
        var name = reference.lastIndexOf('/') + 1;
        return reference.substring(0, name) + service + "." + reference.substring(name);
    }
}
