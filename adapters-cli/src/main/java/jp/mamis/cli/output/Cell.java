package jp.mamis.cli.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as plain text: for programs by their names and in UTC, for people in words and in Japan's time. */
final class Cell {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    private Cell() {}

    static String text(Object value) {
        if (value instanceof Optional<?> some) {
            return some.map(Cell::text).orElse("");
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Cell::text).collect(Collectors.joining(" "));
        }
        if (value instanceof Nested nested) {
            return text(nested.values());
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    static String shown(Object value, Words words) {
        if (value instanceof Optional<?> some) {
            return some.map(content -> shown(content, words)).orElse("");
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(content -> shown(content, words))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        if (value instanceof Nested nested) {
            return shown(nested.values(), words);
        }
        if (value instanceof Instant moment) {
            return MINUTE.format(moment);
        }
        if (value instanceof Boolean truth) {
            return words.get(truth ? "value.yes" : "value.no");
        }
        return value instanceof Enum<?> constant ? words.of(constant) : value.toString();
    }

    static boolean isNumber(Object value) {
        return value instanceof Number
                || (value instanceof Optional<?> some
                        && some.filter(Cell::isNumber).isPresent());
    }
}
