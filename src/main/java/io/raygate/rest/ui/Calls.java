package io.raygate.rest.ui;

import io.raygate.rest.ui.Call.Answer;
import io.raygate.rest.ui.Call.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the operations out of an OpenAPI document. */
final class Calls {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Schemas schemas;
    private final JsonNode document;

    Calls(JsonNode document) {
        this.document = document;
        this.schemas = new Schemas(document);
    }

    /** All of them by address, reading before writing. */
    List<Call> all() {
        List<Call> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                calls.add(
                        call(
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                verb.getValue()));
            }
        }
        calls.sort(
                Comparator.comparing(Call::path)
                        .thenComparing(call -> METHODS.indexOf(call.method())));
        return calls;
    }

    private Call call(String method, String path, JsonNode operation) {
        JsonNode body = operation.path("requestBody").at("/content/application~1json/schema");
        return new Call(
                operation.path("operationId").asString(""),
                operation.path("tags").path(0).asString(""),
                method,
                path,
                operation.path("summary").asString(""),
                operation.path("description").asString(""),
                operation.path("parameters").valueStream().map(this::parameter).toList(),
                body.isMissingNode() ? List.of() : schemas.fields(body),
                operation.path("responses").properties().stream().map(this::answer).toList(),
                curl(method, path, operation, body));
    }

    private Field parameter(JsonNode parameter) {
        Field field =
                schemas.field(
                        parameter.path("name").asString(""),
                        parameter.path("schema"),
                        parameter.path("required").asBoolean(false));
        return new Field(
                field.name(),
                parameter.path("in").asString("") + ", " + field.type(),
                field.isRequired(),
                parameter.path("description").asString(""));
    }

    private Answer answer(Map.Entry<String, JsonNode> entry) {
        JsonNode response = entry.getValue();
        JsonNode good = response.at("/content/application~1json/schema");
        JsonNode example = response.at("/content/application~1problem+json/examples/problem/value");
        return new Answer(
                entry.getKey(),
                response.path("description").asString(""),
                List.copyOf(response.path("headers").propertyNames()),
                good.isMissingNode() ? List.of() : schemas.fields(good),
                example.isMissingNode() ? "" : example.toPrettyString());
    }

    /** A line for a shell; what stands between angle brackets is to be filled in. */
    private String curl(String method, String path, JsonNode operation, JsonNode body) {
        StringBuilder line = new StringBuilder("curl");
        if (!method.equals("GET")) {
            line.append(" -X ").append(method);
        }
        line.append(" -H \"Authorization: Bearer $TOKEN\"");
        operation
                .path("parameters")
                .valueStream()
                .filter(each -> each.path("in").asString("").equals("header"))
                .filter(each -> !each.path("name").asString("").equals("If-None-Match"))
                .forEach(
                        header ->
                                line.append(" \\\n  -H '")
                                        .append(header.path("name").asString(""))
                                        .append(": ")
                                        .append(header.path("example").asString(""))
                                        .append("'"));
        if (!body.isMissingNode()) {
            line.append(" \\\n  -H 'Content-Type: application/json' -d '")
                    .append(schemas.example(body))
                    .append("'");
        }
        return line.append(" \\\n  \"$RAYGATE")
                .append(path.replace('{', '<').replace('}', '>'))
                .append('"')
                .toString();
    }
}
