package jp.mamis.web.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bodies of the shape that the API's document asks for, which can be read and mean nothing. */
final class ApiExamples {

    private static final int DEEPEST = 6;

    /** What has more rules than its shape. */
    private static final Map<String, String> RULED = Map.of(
            "/api/v1/associations/{code}/letters/settlements",
            "{\"letters\":[\"00000000-0000-0001-0000-000000000001\"],\"way\":\"POST\"}",
            "/api/v1/associations/{code}/members/labels/printing",
            "{\"sheet\":\"A4-12\",\"right\":0,\"down\":0}",
            "/api/v1/associations/{code}/typed-workplaces/links",
            "{\"person\":\"00000000-0000-0001-0000-000000000001\",\"workplace\":\"見本\",\"institution\":\"3618010015\"}",
            "/api/v1/associations/{code}/procedures/{id}/calls",
            "{\"direction\":\"INCOMING\",\"party\":\"APPLICANT\",\"at\":\"2026-04-01T00:00:00Z\",\"text\":\"見本\"}",
            "/api/v1/associations/{code}/papers",
            """
            {"filledOn":"2026-03-30","registration":{"family":"架空","given":"無名","familyKana":"カクウ",
             "givenKana":"ムメイ","formerNameOnMail":false,"birth":"1970-01-01","sex":"FEMALE",
             "licenceNumber":"699999","licenceDay":"2011-04-20","graduation":"2011/03","otherSpecialties":[],
             "homePostalCode":"5500001","homePrefecture":"27","homeLine":"架空市見本町9","destination":"HOME",
             "societies":[]}}""");

    private final JsonObject document;

    ApiExamples(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            this.document = reader.readObject();
        }
    }

    /** An object without anything where the document describes none. */
    String of(String method, String template) {
        return Optional.ofNullable(RULED.get(template)).orElseGet(() -> shaped(method, template));
    }

    private String shaped(String method, String template) {
        return Optional.ofNullable(document.getJsonObject("paths").getJsonObject(template))
                .map(path -> path.getJsonObject(method.toLowerCase(Locale.ROOT)))
                .map(operation -> operation.getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content").getJsonObject("application/json"))
                .map(json -> value(json.getJsonObject("schema"), 0).toString())
                .orElse("{}");
    }

    private JsonValue value(JsonObject schema, int depth) {
        if (schema.containsKey("$ref")) {
            return value(
                    document.getValue(schema.getString("$ref").substring(1)).asJsonObject(), depth);
        }
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").get(0);
        }
        if (schema.containsKey("const")) {
            return schema.get("const");
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEEPEST || !schema.containsKey("items")
                        ? JsonValue.EMPTY_JSON_ARRAY
                        : Json.createArrayBuilder()
                                .add(value(schema.getJsonObject("items"), depth + 1))
                                .build();
            case "integer", "number" -> Json.createValue(1);
            case "boolean" -> JsonValue.TRUE;
            default -> Json.createValue(text(schema));
        };
    }

    /** Some texts are days, as their names say, and not every duty is given at every body. */
    private static JsonValue named(String name, JsonValue value) {
        if (name.equals("duty")) {
            return Json.createValue("ASSOCIATION_STAFF");
        }
        boolean day = value instanceof JsonString && name.matches(".*(On|Day|day|birth)|from|last");
        return day ? Json.createValue("2026-04-01") : value;
    }

    private static String type(JsonObject schema) {
        JsonValue type = schema.getOrDefault("type", Json.createValue("object"));
        return type instanceof JsonArray several ? several.getString(0) : ((JsonString) type).getString();
    }

    private static String text(JsonObject schema) {
        return switch (schema.getString("format", "")) {
            case "date" -> "2026-04-01";
            case "date-time" -> "2026-04-01T00:00:00Z";
            case "uuid" -> new UUID(1, 1).toString();
            default -> "1401A";
        };
    }

    private JsonObject object(JsonObject schema, int depth) {
        JsonObjectBuilder built = Json.createObjectBuilder();
        JsonArray required = schema.getJsonArray("required");
        if (required != null && depth <= DEEPEST) {
            required.getValuesAs(JsonString.class)
                    .forEach(name -> built.add(
                            name.getString(),
                            named(
                                    name.getString(),
                                    value(
                                            schema.getJsonObject("properties").getJsonObject(name.getString()),
                                            depth + 1))));
        }
        return built.build();
    }
}
