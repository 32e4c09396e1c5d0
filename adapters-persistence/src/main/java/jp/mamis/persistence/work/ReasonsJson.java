package jp.mamis.persistence.work;

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
public final class ReasonsJson {

    /** A code that was kept; its constant may be gone by now. */
    private record KeptCode(String name) implements RefusalCode {}

    private ReasonsJson() {}

    public static String text(List<Refusal> reasons) {
        JsonArrayBuilder array = JsonText.array();
        reasons.forEach(reason -> array.add(written(reason)));
        return array.build().toString();
    }

    /** What is kept by name. */
    public static String text(Map<String, String> facts) {
        return written(facts).build().toString();
    }

    /** What {@link #text(Map)} has written. */
    public static Map<String, String> readFacts(String text) {
        try (JsonReader reader = JsonText.reader(new StringReader(text))) {
            return facts(reader.readObject());
        }
    }

    private static Map<String, String> facts(JsonObject object) {
        return object.keySet().stream().collect(Collectors.toMap(name -> name, object::getString));
    }

    private static JsonObjectBuilder written(Map<String, String> facts) {
        JsonObjectBuilder object = JsonText.object();
        facts.forEach(object::add);
        return object;
    }

    private static JsonObjectBuilder written(Refusal reason) {
        JsonObjectBuilder facts = written(reason.facts());
        JsonObjectBuilder object =
                JsonText.object().add("code", reason.code().name()).add("facts", facts);
        reason.field().ifPresent(field -> object.add("field", field));
        return object;
    }

    public static List<Refusal> read(String text) {
        try (JsonReader reader = JsonText.reader(new StringReader(text))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream()
                    .map(ReasonsJson::reason)
                    .toList();
        }
    }

    private static Refusal reason(JsonObject object) {
        Map<String, String> values = facts(object.getJsonObject("facts"));
        return new Refusal(
                new KeptCode(object.getString("code")),
                object.containsKey("field") ? Optional.of(object.getString("field")) : Optional.empty(),
                values);
    }
}
