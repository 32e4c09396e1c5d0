package jp.mamis.persistence.people;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.persistence.work.JsonText;

/** Members of JSON that may be absent, and lists of texts. */
final class JsonMembers {

    private JsonMembers() {}

    static JsonArrayBuilder texts(Stream<String> texts) {
        JsonArrayBuilder array = JsonText.array();
        texts.forEach(array::add);
        return array;
    }

    static <T> List<T> texts(JsonObject json, String key, Function<String, T> make) {
        return json.getJsonArray(key).getValuesAs(JsonString.class).stream()
                .map(text -> make.apply(text.getString()))
                .toList();
    }

    static Optional<JsonObject> object(JsonObject json, String key) {
        return json.containsKey(key) ? Optional.of(json.getJsonObject(key)) : Optional.empty();
    }

    static Optional<String> text(JsonObject json, String key) {
        return json.containsKey(key) ? Optional.of(json.getString(key)) : Optional.empty();
    }
}
