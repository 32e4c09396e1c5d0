package jp.mamis.web.openapi;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.mamis.web.json.JsonParts;
import jp.mamis.web.json.Shapes;

/** The JSON schemas of records as reader and writer treat them. Named records are collected under {@code components}. */
final class Schemas {

    private static final Map<Class<?>, String> SCALARS = Map.of(
            String.class, "string",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer");

    private static final Map<Class<?>, String> FORMATS =
            Map.of(LocalDate.class, "date", Instant.class, "date-time", UUID.class, "uuid");

    private final Map<String, JsonObject> named = new TreeMap<>();

    JsonObject of(Type type) {
        return of(type, Map.of());
    }

    JsonObject components() {
        JsonObjectBuilder all = JsonParts.object();
        named.forEach(all::add);
        return all.build();
    }

    private JsonObject of(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.getOrDefault(variable, Object.class), Map.of());
        }
        Class<?> raw = raw(type);
        if (raw == JsonObject.class) {
            return object("type", "object").build();
        }
        if (raw == Optional.class) {
            return of(argument(type, 0), bound);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return object("type", "array")
                    .add("items", of(argument(type, 0), bound))
                    .build();
        }
        if (Map.class.isAssignableFrom(raw)) {
            return object("type", "object")
                    .add("additionalProperties", of(argument(type, 1), bound))
                    .build();
        }
        if (Shapes.isSingleValue(raw)) {
            return of(raw.getRecordComponents()[0].getGenericType());
        }
        if (type instanceof ParameterizedType generic && raw.isRecord()) {
            return properties(raw, bound(raw, generic));
        }
        return raw.isRecord() || raw.isSealed() ? reference(raw) : scalar(raw);
    }

    private JsonObject reference(Class<?> type) {
        String name = name(type);
        if (!named.containsKey(name)) {
            named.put(name, JsonObject.EMPTY_JSON_OBJECT);
            named.put(name, type.isRecord() ? properties(type, Map.of()) : cases(type));
        }
        return object("$ref", "#/components/schemas/" + name).build();
    }

    private JsonObject cases(Class<?> family) {
        JsonArrayBuilder cases = JsonParts.array();
        Arrays.stream(family.getPermittedSubclasses()).forEach(one -> cases.add(of(one)));
        return JsonParts.object().add("oneOf", cases).build();
    }

    private JsonObject properties(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        JsonObjectBuilder properties = JsonParts.object();
        JsonArrayBuilder required = JsonParts.array();
        Shapes.kind(type).ifPresent(kind -> {
            properties.add("kind", object("const", kind));
            required.add("kind");
        });
        for (RecordComponent component : type.getRecordComponents()) {
            properties.add(component.getName(), of(component.getGenericType(), bound));
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        return object("type", "object")
                .add("properties", properties)
                .add("required", required)
                .add("additionalProperties", false)
                .build();
    }

    private static JsonObject scalar(Class<?> type) {
        if (SCALARS.containsKey(type)) {
            return object("type", SCALARS.get(type)).build();
        }
        if (type.isEnum()) {
            JsonArrayBuilder names = JsonParts.array();
            Arrays.stream(type.getEnumConstants())
                    .map(one -> ((Enum<?>) one).name())
                    .forEach(names::add);
            return object("type", "string").add("enum", names).build();
        }
        JsonObjectBuilder text = object("type", "string");
        Optional.ofNullable(FORMATS.get(type)).ifPresent(format -> text.add("format", format));
        return text.build();
    }

    private static Map<TypeVariable<?>, Type> bound(Class<?> raw, ParameterizedType generic) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            bound.put(raw.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
        }
        return bound;
    }

    /** A nested record bears the name of the class around it too: two resources may each have a {@code Request}. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    private static JsonObjectBuilder object(String key, String value) {
        return JsonParts.object().add(key, value);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }
}
