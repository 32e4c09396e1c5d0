package jp.mamis.web.input;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.mamis.web.problem.InputFault;

/** Reads the single values of a JSON request. One that cannot be read is empty and has left its fault. */
final class ScalarReading {

    private static final int FIRST_YEAR = 1_800;
    private static final int LAST_YEAR = 9_998;

    private final List<InputFault> faults;

    ScalarReading(List<InputFault> faults) {
        this.faults = faults;
    }

    Optional<Object> read(String path, JsonValue value, Class<?> type) {
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
        if (value instanceof JsonString string) {
            return text(path, string.getString()).flatMap(text -> ofText(path, text, type));
        }
        return wrongType(path, "string", value);
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
            return parsed(path, "date", text, ScalarReading::day);
        }
        if (type == Instant.class) {
            return parsed(path, "instant", text, ScalarReading::instant);
        }
        if (type == UUID.class) {
            return parsed(path, "id", text, UUID::fromString);
        }
        if (type.isEnum()) {
            return parsed(path, "choice", text, name -> constant(type, name));
        }
        throw new IllegalArgumentException("no JSON request holds a " + type.getName());
    }

    /** A day of an account or register: beyond these years neither calendar nor database takes one further. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("no year of this register");
        }
        return day;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        day(instant.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        return instant;
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

    /** Notes what was expected instead, with the value where it is short. */
    <T> Optional<T> wrongType(String path, String expected, JsonValue value) {
        boolean deep = value.getValueType() == ValueType.OBJECT || value.getValueType() == ValueType.ARRAY;
        return fault(InputFault.wrongType(path, expected, deep ? "" : value.toString()));
    }

    private <T> Optional<T> fault(InputFault fault) {
        faults.add(fault);
        return Optional.empty();
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
