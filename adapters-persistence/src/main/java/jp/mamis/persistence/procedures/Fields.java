package jp.mamis.persistence.procedures;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.work.JsonText;

/** Reads and writes fields of JSON objects; a field without a value is left out. */
final class Fields {

    private Fields() {}

    static void put(JsonObjectBuilder object, String name, Optional<?> value) {
        value.ifPresent(text -> object.add(name, text.toString()));
    }

    static Optional<String> text(JsonObject object, String name) {
        return object.containsKey(name) ? Optional.of(object.getString(name)) : Optional.empty();
    }

    static UUID id(JsonObject object, String name) {
        return UUID.fromString(object.getString(name));
    }

    static AssociationId body(String text) {
        return new AssociationId(UUID.fromString(text));
    }

    /** In a fixed order. */
    static JsonArrayBuilder accounts(Set<AccountId> accounts) {
        return texts(
                accounts.stream()
                        .map(account -> account.value().toString())
                        .sorted()
                        .toList(),
                text -> text);
    }

    /** None where there is no such field. */
    static Set<AccountId> accounts(JsonObject object, String name) {
        return object.containsKey(name)
                ? Set.copyOf(texts(object, name, text -> new AccountId(UUID.fromString(text))))
                : Set.of();
    }

    static <T> JsonArrayBuilder array(Collection<T> values, Function<? super T, JsonObjectBuilder> write) {
        JsonArrayBuilder array = JsonText.array();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    static <T> JsonArrayBuilder texts(Collection<T> values, Function<? super T, String> write) {
        JsonArrayBuilder array = JsonText.array();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    static <T> List<T> list(JsonObject object, String name, Function<JsonObject, ? extends T> read) {
        return object.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .<T>map(read)
                .toList();
    }

    static <T> List<T> texts(JsonObject object, String name, Function<String, ? extends T> read) {
        return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .<T>map(read)
                .toList();
    }
}
