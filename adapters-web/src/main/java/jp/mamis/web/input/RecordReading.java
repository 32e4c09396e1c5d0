package jp.mamis.web.input;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.mamis.web.problem.InputFault;

/** One pass over a JSON request. A value that cannot be read is empty and has left its fault. */
final class RecordReading {

    /** No list of a request is longer. */
    private static final int LONGEST_LIST = 1_000;

    private final List<InputFault> faults;

    RecordReading(List<InputFault> faults) {
        this.faults = faults;
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
        return scalar(path, value, raw);
    }

    private Optional<Object> scalar(String path, JsonValue value, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            boolean truth = value.getValueType() == ValueType.TRUE || value.getValueType() == ValueType.FALSE;
            return truth ? Optional.of(value.getValueType() == ValueType.TRUE) : wrongType(path, "boolean", value);
        }
        if (type == int.class || type == Integer.class) {
            return number(path, value, JsonNumber::intValueExact);
        }
        if (type == long.class || type == Long.class) {
            return number(path, value, JsonNumber::longValueExact);
        }
        return typed(path, value, ValueType.STRING, "string")
                .flatMap(string -> text(path, ((JsonString) string).getString()))
                .flatMap(text -> ofText(path, text, type));
    }

    private Optional<String> text(String path, String text) {
        if (text.length() > Parsing.LONGEST_TEXT) {
            return fault(InputFault.tooLong(path, Parsing.LONGEST_TEXT));
        }
        return Legible.isLegible(text) ? Optional.of(text) : fault(InputFault.malformed(path, Legible.KIND, ""));
    }

    private Optional<Object> ofText(String path, String text, Class<?> type) {
        if (type == String.class) {
            return Optional.of(text);
        }
        if (type == LocalDate.class) {
            return parsed(path, "date", text, LocalDate::parse);
        }
        if (type == UUID.class) {
            return parsed(path, "id", text, UUID::fromString);
        }
        if (type.isEnum()) {
            return parsed(path, "choice", text, name -> constant(type, name));
        }
        throw new IllegalArgumentException("no JSON request holds a " + type.getName());
    }

    private Optional<Object> parsed(String path, String kind, String text, Function<String, Object> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return fault(InputFault.malformed(path, kind, text));
        }
    }

    private Optional<Object> number(String path, JsonValue value, Function<JsonNumber, Object> exact) {
        if (value.getValueType() != ValueType.NUMBER) {
            return wrongType(path, "integer", value);
        }
        try {
            return Optional.of(exact.apply((JsonNumber) value));
        } catch (ArithmeticException broken) {
            return wrongType(path, "integer", value);
        }
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
        return value.getValueType() == wanted ? Optional.of(value) : wrongType(path, name, value);
    }

    private <T> Optional<T> wrongType(String path, String expected, JsonValue value) {
        boolean deep = value.getValueType() == ValueType.OBJECT || value.getValueType() == ValueType.ARRAY;
        return fault(InputFault.wrongType(path, expected, deep ? "" : value.toString()));
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

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
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
