package jp.mamis.web.input;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.web.problem.InputFault;

/** One pass over a JSON request. A value that cannot be read is empty and has left its fault. */
final class RecordReading {

    /** No list of a request is longer. */
    private static final int LONGEST_LIST = 1_000;

    private final List<InputFault> faults;
    private final ScalarReading scalars;

    RecordReading(List<InputFault> faults) {
        this.faults = faults;
        this.scalars = new ScalarReading(faults);
    }

    Optional<Object> object(String path, JsonObject object, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(InputFault.unknown(below(path, name))));
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            component(below(path, component.getName()), object.get(component.getName()), component.getGenericType())
                    .ifPresent(values::add);
        }
        return values.size() == components.length ? Optional.of(made(type, components, values)) : Optional.empty();
    }

    private Optional<Object> component(String path, @org.jspecify.annotations.Nullable JsonValue value, Type type) {
        boolean absent = value == null || value.getValueType() == ValueType.NULL;
        if (raw(type) == Optional.class) {
            return absent
                    ? Optional.of(Optional.empty())
                    : value(path, java.util.Objects.requireNonNull(value), argument(type, 0))
                            .map(Optional::of);
        }
        if (absent) {
            return fault(InputFault.required(path));
        }
        return value(path, java.util.Objects.requireNonNull(value), type);
    }

    private Optional<Object> value(String path, JsonValue value, Type type) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            return typed(path, value, ValueType.ARRAY, "array")
                    .flatMap(array -> list(path, array.asJsonArray(), argument(type, 0)));
        }
        if (raw == Map.class) {
            return typed(path, value, ValueType.OBJECT, "object")
                    .flatMap(object -> map(path, object.asJsonObject(), argument(type, 1)));
        }
        if (raw.isRecord()) {
            return typed(path, value, ValueType.OBJECT, "object")
                    .flatMap(object -> object(path, object.asJsonObject(), raw));
        }
        return scalars.read(path, value, raw);
    }

    private Optional<Object> list(String path, JsonArray array, Type element) {
        if (array.size() > LONGEST_LIST) {
            return fault(InputFault.tooMany(path, LONGEST_LIST));
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            component(path + "[" + i + "]", array.get(i), element).ifPresent(values::add);
        }
        return values.size() == array.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> map(String path, JsonObject object, Type element) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.forEach((name, value) ->
                component(below(path, name), value, element).ifPresent(read -> values.put(name, read)));
        return values.size() == object.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<JsonValue> typed(String path, JsonValue value, ValueType wanted, String name) {
        return value.getValueType() == wanted ? Optional.of(value) : scalars.wrongType(path, name, value);
    }

    private <T> Optional<T> fault(InputFault fault) {
        faults.add(fault);
        return Optional.empty();
    }

    private static Object made(Class<?> type, RecordComponent[] components, List<Object> values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a request record only holds: " + type.getName(), e);
        }
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
