package jp.mamis.cli.output;

import java.util.List;

/** One of several things within a value: a line of its own for people, an object in JSON. */
public record Nested(List<String> keys, List<Object> values) {

    public static <T> Nested of(T thing, List<Column<T>> columns) {
        return new Nested(
                columns.stream().map(Column::key).toList(),
                columns.stream().map(column -> column.value().apply(thing)).toList());
    }
}
