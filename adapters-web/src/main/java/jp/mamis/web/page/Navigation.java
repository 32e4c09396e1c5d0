package jp.mamis.web.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * The main destinations of a visitor.
 *
 * @param row     in sight, the most used first
 * @param further seldom used ones, behind one more press
 */
public record Navigation(List<Link> row, List<Link> further) {

    public Navigation {
        row = List.copyOf(row);
        further = List.copyOf(further);
    }

    public static Navigation none() {
        return of(List.of());
    }

    public static Navigation of(List<Link> row) {
        return new Navigation(row, List.of());
    }

    public boolean isEmpty() {
        return row.isEmpty();
    }

    public Stream<Link> all() {
        return Stream.concat(row.stream(), further.stream());
    }
}
