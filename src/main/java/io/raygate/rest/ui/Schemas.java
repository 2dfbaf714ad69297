package io.raygate.rest.ui;

import io.raygate.rest.ui.Call.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the schemas of an OpenAPI document: as a flat list of fields, and as an example. */
final class Schemas {

    private static final int DEEPEST = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;

    Schemas(JsonNode document) {
        this.document = document;
    }

    /** Every field, those of fields behind a dot: {@code settings.cpus}, {@code items[].id}. */
    List<Field> fields(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        collect("", schema, fields, 0);
        return fields;
    }

    private void collect(String prefix, JsonNode named, List<Field> into, int depth) {
        JsonNode schema = resolved(named);
        if (depth > DEEPEST) {
            return;
        }
        if (schema.has("items")) {
            collect(prefix + "[].", schema.get("items"), into, depth + 1);
            return;
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = prefix + property.getKey();
            into.add(field(name, property.getValue(), isRequired(schema, property.getKey())));
            JsonNode inner = resolved(property.getValue());
            if (inner.has("items")) {
                collect(name + "[].", inner.get("items"), into, depth + 1);
            } else if (inner.path("additionalProperties").has("$ref")) {
                collect(name + ".<name>.", inner.get("additionalProperties"), into, depth + 1);
            } else {
                collect(name + ".", inner, into, depth + 1);
            }
        }
    }

    Field field(String name, JsonNode schema, boolean isRequired) {
        String description = schema.path("description").asString("");
        return new Field(
                name,
                type(schema),
                isRequired,
                description.isEmpty()
                        ? resolved(schema).path("description").asString("")
                        : description);
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.path("required")
                .valueStream()
                .anyMatch(each -> each.asString("").equals(name));
    }

    /** The type with its bounds: {@code integer, 1 to 200, default 50}. */
    private String type(JsonNode named) {
        JsonNode schema = resolved(named);
        List<String> words = new ArrayList<>();
        words.add(word(schema));
        String format = schema.path("format").asString("");
        if (!format.isEmpty() && !format.startsWith("int")) {
            words.add(format);
        }
        bounds(schema, "minimum", "maximum", "", words);
        bounds(schema, "minLength", "maxLength", " characters", words);
        if (schema.has("enum")) {
            words.add(
                    schema.get("enum")
                            .valueStream()
                            .filter(each -> !each.isNull())
                            .map(each -> each.asString(""))
                            .collect(Collectors.joining(" | ")));
        }
        if (schema.has("pattern")) {
            words.add(schema.get("pattern").asString(""));
        }
        if (schema.has("default")) {
            words.add("default " + schema.get("default").asString(""));
        }
        return String.join(", ", words);
    }

    private String word(JsonNode schema) {
        JsonNode type = schema.path("type");
        String word =
                type.isArray()
                        ? type.valueStream()
                                .map(each -> each.asString(""))
                                .collect(Collectors.joining(" or "))
                        : type.asString("object");
        return schema.has("items")
                ? word.replace("array", "list of " + word(resolved(schema.get("items"))))
                : word;
    }

    private static void bounds(
            JsonNode schema, String least, String most, String unit, List<String> words) {
        if (schema.has(least) && schema.has(most)) {
            words.add(schema.get(least) + " to " + schema.get(most) + unit);
        } else if (schema.has(least)) {
            words.add("at least " + schema.get(least) + unit);
        } else if (schema.has(most)) {
            words.add("at most " + schema.get(most) + unit);
        }
    }

    /** What may be sent: the fields that are required, or have an example. */
    String example(JsonNode named) {
        JsonNode schema = resolved(named);
        ObjectNode example = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode field = property.getValue();
            if (field.has("example")) {
                example.set(property.getKey(), field.get("example"));
            } else if (isRequired(schema, property.getKey())) {
                JsonNode first = field.path("enum").path(0);
                example.put(
                        property.getKey(),
                        first.isMissingNode()
                                ? "<" + property.getKey().toLowerCase(java.util.Locale.ROOT) + ">"
                                : first.asString(""));
            }
        }
        return example.toString();
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema.has("oneOf") ? schema.get("oneOf").get(0) : schema;
        String ref = found.path("$ref").asString("");
        return ref.isEmpty() ? found : document.at(ref.substring(1));
    }
}
