package jp.mamis.application.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list in its order.
 *
 * @param next the cursor to hand in for the next part, empty at the end
 */
public record Slice<T>(List<T> rows, Optional<String> next) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /** Cuts {@code found}, read with one row more than wanted, to the page. */
    public static <T> Slice<T> of(List<T> found, Page page, Function<T, String> cursor) {
        boolean more = found.size() > page.size();
        List<T> rows = more ? found.subList(0, page.size()) : found;
        return new Slice<>(rows, more ? Optional.of(cursor.apply(rows.get(rows.size() - 1))) : Optional.empty());
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(rows.stream().<R>map(change).toList(), next);
    }
}
