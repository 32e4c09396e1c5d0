package jp.mamis.cli.output;

import java.util.function.Function;

/**
 * A column of a result.
 *
 * @param key     name in JSON and CSV
 * @param heading what a table calls it, under {@code column.HEADING}; the same as the key unless one key stands for several things
 * @param value   a text, number, truth value, day, instant, enum, list of those, of {@link Nested} things, or an {@link java.util.Optional} of those
 */
public record Column<T>(String key, String heading, Function<T, Object> value) {

    public static <T> Column<T> of(String key, Function<T, Object> value) {
        return new Column<>(key, key, value);
    }

    /** The same, called otherwise in tables: the name of a person is another word in Japanese than the name of a body. */
    public Column<T> headed(String other) {
        return new Column<>(key, other, value);
    }
}
