package jp.mamis.web.fuzz;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import jp.mamis.application.fuzz.Hostile;

/** Writes bodies after their schema, right but for as many things as were asked for. */
final class Json {

    private static final List<String> WRONG_TYPES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[[]]]",
            "-1",
            "1e9999",
            "0.1",
            "123456789012345678901234567890",
            "\"\"",
            "[null]",
            "{\"a\":{\"a\":null}}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "NaN",
            "'x'",
            "");

    private final Hostile hostile;
    private final Ids ids;
    private final int turn;
    private int wrong;
    private JsonObject schemas = JsonValue.EMPTY_JSON_OBJECT;
    private final List<int[]> leaves = new ArrayList<>();

    Json(Hostile hostile, Ids ids, int turn) {
        this.hostile = hostile;
        this.ids = ids;
        this.turn = turn;
    }

    /** Asks for one thing more that is wrong. */
    void wrong() {
        wrong++;
    }

    /** @param schema with the document's components under {@code components} */
    String of(JsonObject schema) {
        schemas = schema.getJsonObject("components").getJsonObject("schemas");
        StringBuilder text = new StringBuilder();
        write("", schema, text, 0);
        for (int i = 0; i < wrong && !leaves.isEmpty(); i++) {
            spoil(text, leaves.remove(hostile.upTo(leaves.size())));
        }
        return wrong > 0 && hostile.oneIn(12) ? whole(text.toString()) : text.toString();
    }

    private void spoil(StringBuilder text, int[] leaf) {
        String old = text.substring(leaf[0], leaf[1]);
        boolean quoted = old.startsWith("\"") && old.endsWith("\"") && old.length() > 1;
        String now = quoted && hostile.upTo(4) > 0
                ? quoted(hostile.insteadOf(old.substring(1, old.length() - 1)))
                : hostile.one(WRONG_TYPES);
        text.replace(leaf[0], leaf[1], now);
        int grown = now.length() - old.length();
        leaves.removeIf(other -> other[0] <= leaf[1] && leaf[0] <= other[1]);
        leaves.forEach(other -> {
            if (other[0] > leaf[0]) {
                other[0] += grown;
                other[1] += grown;
            }
        });
    }

    private String whole(String text) {
        return switch (hostile.upTo(9)) {
            case 0 -> text.substring(0, hostile.upTo(text.length() + 1));
            case 1 -> text + text;
            case 2 -> "[".repeat(100_000);
            case 3 -> "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
            case 4 -> text.replaceFirst("\\{", "{\"zq\":<zq7>,");
            case 5 -> text.replaceFirst("\\{", "{\"zq\":\"1\",");
            case 6 -> "[" + text + "]";
            case 7 -> "\ufeff" + text;
            default -> text.replaceFirst("\\{(\"[^\"]*\"):", "{$1:1,$1:");
        };
    }

    private void write(String name, JsonObject schema, StringBuilder to, int depth) {
        if (schema.containsKey("$ref")) {
            write(name, schemas.getJsonObject(schema.getString("$ref").replaceAll(".*/", "")), to, depth + 1);
            return;
        }
        if (schema.containsKey("oneOf")) {
            write(name, hostile.one(schema.getJsonArray("oneOf").getValuesAs(JsonObject.class)), to, depth + 1);
            return;
        }
        int from = to.length();
        if (schema.containsKey("const")) {
            to.append(quoted(schema.getString("const")));
        } else {
            switch (schema.getString("type", "object")) {
                case "object" -> object(schema, to, depth);
                case "array" -> {
                    to.append('[');
                    for (int i = hostile.upTo(3) + (depth < 3 ? 1 : 0); i > 0; i--) {
                        write(name, schema.getJsonObject("items"), to, depth + 1);
                        to.append(i > 1 ? "," : "");
                    }
                    to.append(']');
                }
                case "boolean" -> to.append(hostile.oneIn(2));
                case "integer" -> to.append(hostile.oneIn(2) ? 1 : hostile.upTo(100));
                default -> to.append(quoted(text(name, schema)));
            }
        }
        leaves.add(new int[] {from, to.length()});
    }

    private void object(JsonObject schema, StringBuilder to, int depth) {
        JsonArray required =
                schema.containsKey("required") ? schema.getJsonArray("required") : JsonValue.EMPTY_JSON_ARRAY;
        List<String> needed = required.getValuesAs(JsonString::getString);
        JsonObject properties =
                schema.containsKey("properties") ? schema.getJsonObject("properties") : JsonValue.EMPTY_JSON_OBJECT;
        to.append('{');
        int begin = to.length();
        properties.forEach((name, property) -> {
            if (needed.contains(name) || (depth < 6 && hostile.upTo(3) > 0)) {
                to.append(to.length() > begin ? "," : "").append(quoted(name)).append(':');
                write(name, property.asJsonObject(), to, depth + 1);
            }
        });
        if (properties.isEmpty()) {
            to.append("\"workplaceName\":\"見本\"");
        }
        to.append('}');
    }

    private String text(String name, JsonObject schema) {
        if (schema.containsKey("enum")) {
            return hostile.one(schema.getJsonArray("enum").getValuesAs(JsonString::getString));
        }
        return switch (schema.getString("format", "")) {
            case "uuid" -> ids.oneOf(name.matches("person") ? "members" : name + "s", hostile);
            case "date" -> name.equals("birth") ? "1960-02-29" : Usual.of("day", turn);
            case "date-time" -> "2026-04-01T05:00:00Z";
            default -> Usual.of(name, turn);
        };
    }

    private static String quoted(String text) {
        StringBuilder all = new StringBuilder("\"");
        text.chars().forEach(one -> {
            if (one == '"' || one == '\\') {
                all.append('\\').append((char) one);
            } else if (one < ' ' || Character.getType(one) == Character.SURROGATE) {
                all.append(String.format("\\u%04x", one));
            } else {
                all.append((char) one);
            }
        });
        return all.append('"').toString();
    }
}
