package jp.mamis.persistence.procedures;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;

/** The reasons of a refusal as they are kept: by the names of their codes, whatever context those are of. */
final class ReasonsJson {

    /** A code that was kept; its constant may be gone by now. */
    private record KeptCode(String name) implements RefusalCode {}

    private ReasonsJson() {}

    static String text(List<Refusal> reasons) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        reasons.forEach(reason -> array.add(written(reason)));
        return array.build().toString();
    }

    private static JsonObjectBuilder written(Refusal reason) {
        JsonObjectBuilder facts = Json.createObjectBuilder();
        reason.facts().forEach(facts::add);
        JsonObjectBuilder object =
                Json.createObjectBuilder().add("code", reason.code().name()).add("facts", facts);
        reason.field().ifPresent(field -> object.add("field", field));
        return object;
    }

    static List<Refusal> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream()
                    .map(ReasonsJson::reason)
                    .toList();
        }
    }

    private static Refusal reason(JsonObject object) {
        JsonObject facts = object.getJsonObject("facts");
        Map<String, String> values = facts.keySet().stream().collect(Collectors.toMap(name -> name, facts::getString));
        return new Refusal(
                new KeptCode(object.getString("code")),
                object.containsKey("field") ? Optional.of(object.getString("field")) : Optional.empty(),
                values);
    }
}
