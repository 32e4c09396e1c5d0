package jp.mamis.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds real answers against the document of the API: the part of JSON Schema that the document uses. */
public final class ApiAnswers {

    private final JsonObject document;

    public ApiAnswers(String document) {
        this.document = parsed(document).asJsonObject();
    }

    /** The document of the classes as they are built. */
    public static ApiAnswers ofThisBuild() {
        return new ApiAnswers(
                ApiDocument.of(ApiDocumentTest.resources(), "1").json().toString());
    }

    /** Fails unless the answer is one that the document knows of this operation; of an unknown one it is a problem. */
    public void check(String method, String path, int status, String body) {
        JsonObject response = operation(method, path)
                .map(operation -> response(operation, status))
                .orElseGet(() -> problem(method, path, status));
        if (!response.containsKey("content")) {
            assertThat(body).as("%s %s is said to have no body", method, path).isEmpty();
            return;
        }
        if (response.getJsonObject("content").containsKey("application/octet-stream")) {
            return;
        }
        JsonObject schema = response.getJsonObject("content")
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .getJsonObject("schema");
        List<String> faults = new ArrayList<>();
        check("$", schema, parsed(body), faults);
        assertThat(faults).as("%s %s %s: %s", method, path, status, body).isEmpty();
    }

    private JsonObject response(JsonObject operation, int status) {
        JsonObject responses = operation.getJsonObject("responses");
        String known = responses.containsKey(Integer.toString(status)) ? Integer.toString(status) : "default";
        return resolved(responses.getJsonObject(known));
    }

    private JsonObject problem(String method, String path, int status) {
        assertThat(status).as("%s %s, which is not described", method, path).isGreaterThanOrEqualTo(400);
        return document.getValue("/components/responses/Problem").asJsonObject();
    }

    private Optional<JsonObject> operation(String method, String path) {
        String plain = path.replaceAll("\\?.*", "");
        return document.getJsonObject("paths").entrySet().stream()
                .filter(entry -> plain.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .sorted(Map.Entry.comparingByKey((a, b) -> b.indexOf('{') - a.indexOf('{')))
                .map(entry -> entry.getValue().asJsonObject())
                .filter(operations -> operations.containsKey(method.toLowerCase(java.util.Locale.ROOT)))
                .map(operations -> operations.getJsonObject(method.toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
    }

    private JsonObject resolved(JsonValue value) {
        JsonObject object = value.asJsonObject();
        return object.containsKey("$ref")
                ? document.getValue(object.getString("$ref").substring(1)).asJsonObject()
                : object;
    }

    private void check(String place, JsonObject given, JsonValue value, List<String> faults) {
        JsonObject schema = resolved(given);
        if (schema.containsKey("oneOf")) {
            long fitting = schema.getJsonArray("oneOf").stream()
                    .filter(one -> fits(place, one.asJsonObject(), value))
                    .count();
            report(fitting == 1, place, "fits " + fitting + " of the cases", faults);
        }
        if (schema.containsKey("const")) {
            report(schema.get("const").equals(value), place, "is not " + schema.get("const"), faults);
        }
        if (schema.containsKey("enum")) {
            report(schema.getJsonArray("enum").contains(value), place, "is no choice", faults);
        }
        switch (schema.getString("type", "")) {
            case "string" -> report(value.getValueType() == ValueType.STRING, place, "is no text", faults);
            case "integer" -> report(value.getValueType() == ValueType.NUMBER, place, "is no number", faults);
            case "boolean" ->
                report(
                        value.getValueType() == ValueType.TRUE || value.getValueType() == ValueType.FALSE,
                        place,
                        "is no truth value",
                        faults);
            case "array" -> array(place, schema, value, faults);
            case "object" -> object(place, schema, value, faults);
            default -> report(schema.getString("type", "").isEmpty(), place, "is of an unknown type", faults);
        }
    }

    private boolean fits(String place, JsonObject schema, JsonValue value) {
        List<String> faults = new ArrayList<>();
        check(place, schema, value, faults);
        return faults.isEmpty();
    }

    private void array(String place, JsonObject schema, JsonValue value, List<String> faults) {
        if (value.getValueType() != ValueType.ARRAY) {
            faults.add(place + " is no array");
            return;
        }
        JsonArray items = value.asJsonArray();
        for (int i = 0; i < items.size(); i++) {
            check(place + "[" + i + "]", schema.getJsonObject("items"), items.get(i), faults);
        }
    }

    private void object(String place, JsonObject schema, JsonValue value, List<String> faults) {
        if (value.getValueType() != ValueType.OBJECT) {
            faults.add(place + " is no object");
            return;
        }
        JsonObject properties =
                schema.containsKey("properties") ? schema.getJsonObject("properties") : JsonValue.EMPTY_JSON_OBJECT;
        if (schema.containsKey("required")) {
            schema.getJsonArray("required").getValuesAs(jakarta.json.JsonString.class).stream()
                    .map(jakarta.json.JsonString::getString)
                    .filter(name -> !value.asJsonObject().containsKey(name))
                    .forEach(name -> faults.add(place + "." + name + " is missing"));
        }
        boolean closed = JsonValue.FALSE.equals(schema.get("additionalProperties"));
        value.asJsonObject().forEach((name, member) -> {
            if (properties.containsKey(name)) {
                check(place + "." + name, properties.getJsonObject(name), member, faults);
            } else {
                report(!closed, place + "." + name, "is not described", faults);
            }
        });
    }

    private static void report(boolean fine, String place, String what, List<String> faults) {
        if (!fine) {
            faults.add(place + " " + what);
        }
    }

    private static JsonValue parsed(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
