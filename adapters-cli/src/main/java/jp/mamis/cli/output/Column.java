package jp.mamis.cli.output;

import java.util.function.Function;

/**
 * A column of a result.
 *
 * @param key   name in JSON and CSV; its heading is the text {@code column.KEY}
 * @param value a text, number, truth value, day, instant, enum, list of those, of {@link Nested} things, or an {@link java.util.Optional} of those
 */
public record Column<T>(String key, Function<T, Object> value) {

    public static <T> Column<T> of(String key, Function<T, Object> value) {
        return new Column<>(key, value);
    }
}
