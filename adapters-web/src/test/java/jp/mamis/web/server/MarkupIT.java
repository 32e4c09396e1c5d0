package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Markup sent in every text that the API takes, and the pages that show it: what is shown of it is text. */
class MarkupIT {

    private static final String MARKUP = MarkupFormsIT.MARKUP;
    private static final List<String> ROLES = List.of("anonymous", "doctor", "nonmember", "district", "admin");

    private static Everybody everybody;
    private static String member = "";
    private static String procedure = "";

    @BeforeAll
    static void log_everybody_in() throws IOException {
        everybody = new Everybody(RunningPortal.shared(), ROLES);
        member = everybody.firstId("/office/1401A/members");
        procedure = everybody.firstId("/office/1401A/procedures");
    }

    @Test
    void no_page_shows_as_markup_what_was_sent_by_a_program() {
        List<String> wrong = new ArrayList<>();
        int sent = sendEverything(wrong);
        pages().forEach(page -> ROLES.forEach(role -> open(page, role, wrong)));

        assertThat(wrong).isEmpty();
        assertThat(sent).isGreaterThan(50);
    }

    /** Every operation with a body by every role; the answers themselves are held against the document. */
    private static int sendEverything(List<String> wrong) {
        JsonObject document = Program.json(everybody.program(Everybody.NOBODY).document());
        int sent = 0;
        for (Map.Entry<String, JsonValue> path : document.getJsonObject("paths").entrySet()) {
            for (Map.Entry<String, JsonValue> verb :
                    path.getValue().asJsonObject().entrySet()) {
                JsonObject operation = verb.getValue().asJsonObject();
                if (operation.containsKey("requestBody")) {
                    JsonValue schema = schemaOf(operation.getJsonObject("requestBody"));
                    String body = value(schema, document).toString();
                    for (String role : ROLES) {
                        send(role, verb.getKey(), filled(path.getKey()), body, wrong);
                        sent++;
                    }
                }
            }
        }
        return sent;
    }

    private static void send(String role, String verb, String path, String body, List<String> wrong) {
        HttpResponse<String> answer = everybody
                .program(role)
                .call(
                        verb.toUpperCase(Locale.ROOT),
                        path,
                        body,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"0\""));
        String type = answer.headers().firstValue("Content-Type").orElse("application/json");
        boolean sniffed = answer.headers()
                .firstValue("X-Content-Type-Options")
                .filter("nosniff"::equals)
                .isEmpty();
        if (!type.matches("application/(problem\\+)?json.*") || sniffed || answer.statusCode() >= 500) {
            wrong.add(role + " " + verb + " " + path + " " + answer.statusCode() + " " + type);
        }
    }

    private static JsonValue schemaOf(JsonObject requestBody) {
        return requestBody
                .getJsonObject("content")
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .getJsonObject("schema");
    }

    /** A value of the shape described, with markup for every text. */
    private static JsonValue value(JsonValue given, JsonObject document) {
        JsonObject schema = given.asJsonObject();
        if (schema.containsKey("$ref")) {
            return value(document.getValue(schema.getString("$ref").substring(1)), document);
        }
        if (schema.containsKey("oneOf")) {
            return value(schema.getJsonArray("oneOf").get(0), document);
        }
        if (schema.containsKey("const")) {
            return schema.get("const");
        }
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").get(0);
        }
        return switch (schema.getString("type")) {
            case "object" -> object(schema, document);
            case "array" -> {
                JsonArrayBuilder one = Json.createArrayBuilder();
                yield one.add(value(schema.getJsonObject("items"), document)).build();
            }
            case "integer" -> Json.createValue(1);
            case "boolean" -> JsonValue.TRUE;
            default -> Json.createValue(text(schema.getString("format", "")));
        };
    }

    private static JsonObject object(JsonObject schema, JsonObject document) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (schema.containsKey("properties")) {
            schema.getJsonObject("properties").forEach((name, member) -> object.add(name, value(member, document)));
        } else {
            object.add(MARKUP, value(schema.getJsonObject("additionalProperties"), document));
        }
        return object.build();
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-04-01";
            case "uuid" -> member;
            default -> MARKUP;
        };
    }

    private static void open(DeployedPaths.Deployed page, String role, List<String> wrong) {
        HttpResponse<String> answer = everybody.visitor(role).open(filled(page.template()));
        judge(role + " opens " + page.template(), answer, wrong);
    }

    private static void judge(String what, HttpResponse<String> answer, List<String> wrong) {
        String page = answer.body();
        if (answer.statusCode() >= 500 || page.contains("<script>alert") || page.contains("=\"\"'")) {
            wrong.add(what + ": " + answer.statusCode());
        }
    }

    private static List<DeployedPaths.Deployed> pages() {
        return DeployedPaths.all().stream()
                .filter(path -> path.isReading() && !path.isApi())
                .toList();
    }

    private static String filled(String template) {
        String path = template.replace("{code}", "1401A");
        return path.replaceAll("\\{[^}]*}", template.contains("/procedures") ? procedure : member);
    }
}
