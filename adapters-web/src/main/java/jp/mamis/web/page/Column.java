package jp.mamis.web.page;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table over rows of a kind.
 *
 * @param numeric whether the cells stand at the right, figure below figure
 * @param sortKey the value of the parameter {@code sort} that orders by this column; empty when it cannot
 */
public record Column<R>(String label, Function<R, Cell> cell, boolean numeric, Optional<String> sortKey) {

    public static <R> Column<R> of(String label, Function<R, Cell> cell) {
        return new Column<>(label, cell, false, Optional.empty());
    }

    public static <R> Column<R> text(String label, Function<R, String> text) {
        return of(label, text.andThen(Cell::text));
    }

    public static <R> Column<R> number(String label, Function<R, Number> number) {
        return new Column<>(label, row -> Cell.number(number.apply(row).longValue()), true, Optional.empty());
    }

    public Column<R> sortable(String key) {
        return new Column<>(label, cell, numeric, Optional.of(key));
    }
}
