package jp.mamis.cli.output;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as plain text. */
final class Cell {

    private Cell() {}

    static String text(Object value) {
        if (value instanceof Optional<?> some) {
            return some.map(Cell::text).orElse("");
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Cell::text).collect(Collectors.joining(" "));
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    static boolean isNumber(Object value) {
        return value instanceof Number
                || (value instanceof Optional<?> some
                        && some.filter(Cell::isNumber).isPresent());
    }
}
