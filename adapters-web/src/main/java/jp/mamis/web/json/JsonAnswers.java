package jp.mamis.web.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes records as JSON, so that views and domain values leave the system unchanged.
 *
 * <p>A record becomes an object in the order of its components; an absent {@link Optional} is left out. A
 * domain record with one component becomes that component: identifiers, codes, versions. Enums are their names, days and instants
 * ISO 8601. A record that is one case of a sealed interface says which, in {@code kind}.
 */
public final class JsonAnswers {

    private static final String KIND = "kind";
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** What is the same of all records of a class. */
    private record Shape(List<RecordComponent> components, boolean single, Optional<String> kind) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            components.forEach(component -> component.getAccessor().setAccessible(true));
            return new Shape(components, Shapes.isSingleValue(type), Shapes.kind(type));
        }
    }

    private JsonAnswers() {}

    public static String text(Object answer) {
        return value(answer).toString();
    }

    static JsonValue value(Object given) {
        if (given instanceof JsonValue json) {
            return json;
        }
        if (given instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (given instanceof Integer || given instanceof Long) {
            return JsonParts.value(((Number) given).longValue());
        }
        if (given instanceof Optional<?> some) {
            return some.map(JsonAnswers::value).orElse(JsonValue.NULL);
        }
        if (given instanceof Record record) {
            return ofRecord(record);
        }
        if (given instanceof Collection<?> many) {
            return array(many);
        }
        if (given instanceof Map<?, ?> pairs) {
            return object(pairs);
        }
        if (isText(given)) {
            return JsonParts.value(given instanceof Enum<?> constant ? constant.name() : given.toString());
        }
        throw new IllegalArgumentException("no JSON for " + given.getClass().getName());
    }

    private static boolean isText(Object given) {
        return given instanceof CharSequence
                || given instanceof Enum<?>
                || given instanceof Temporal
                || given instanceof UUID;
    }

    private static JsonValue ofRecord(Record record) {
        Shape shape = SHAPES.get(record.getClass());
        if (shape.single()) {
            return value(read(record, shape.components().get(0)));
        }
        JsonObjectBuilder object = JsonParts.object();
        shape.kind().ifPresent(kind -> object.add(KIND, kind));
        for (RecordComponent component : shape.components()) {
            Object value = read(record, component);
            if (!Optional.empty().equals(value)) {
                object.add(component.getName(), value(value));
            }
        }
        return object.build();
    }

    private static JsonValue array(Collection<?> many) {
        JsonArrayBuilder array = JsonParts.array();
        many.forEach(one -> array.add(value(one)));
        return array.build();
    }

    private static JsonValue object(Map<?, ?> pairs) {
        JsonObjectBuilder object = JsonParts.object();
        pairs.forEach((key, one) ->
                object.add(key instanceof Enum<?> constant ? constant.name() : key.toString(), value(one)));
        return object.build();
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record's component can be read", e);
        }
    }
}
