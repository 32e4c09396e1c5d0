package jp.mamis.web.page;

import java.util.List;
import java.util.stream.Stream;

/** What stands in one place of a table or behind one term of registered data. */
public sealed interface Cell {

    /** What stands where there is nothing. */
    String NOTHING = "-";

    /** Plain text, a line each. */
    record Plain(List<String> lines) implements Cell {
        public Plain {
            lines = List.copyOf(lines);
        }
    }

    /** A link, with lines of plain text below it. */
    record Linked(Link link, List<String> below) implements Cell {
        public Linked {
            below = List.copyOf(below);
        }
    }

    /** Several links, a line each. */
    record Listed(List<Link> links) implements Cell {
        public Listed {
            links = List.copyOf(links);
        }
    }

    /** A state. */
    record Marked(Chip chip) implements Cell {}

    /** A link behind a box to tick, which stands for the row in a form around the table. */
    record Tickable(Linked linked, String field, String value, String label, boolean ticked) implements Cell {}

    /** A button of a form around the table, which acts on this row alone. */
    record Pressed(String field, String value, String label, String said) implements Cell {}

    /** Text; a blank one shows {@value #NOTHING}. */
    static Cell text(String line) {
        return new Plain(List.of(line.isBlank() ? NOTHING : line));
    }

    static Cell lines(List<String> lines) {
        return lines.isEmpty() ? text("") : new Plain(lines);
    }

    /** A whole number, grouped. */
    static Cell number(long number) {
        return text("%,d".formatted(number));
    }

    static Cell link(String label, String href, String... below) {
        return new Linked(
                new Link(label, href),
                Stream.of(below).filter(line -> !line.isBlank()).toList());
    }

    /** The link with a box before it; {@code label} says what ticking it means to those who do not see the table. */
    static Cell tickable(Cell link, String field, String value, String label, boolean ticked) {
        return new Tickable((Linked) link, field, value, label, ticked);
    }

    /** A button; {@code said} tells those who do not see the table what it acts on. */
    static Cell button(String field, String value, String label, String said) {
        return new Pressed(field, value, label, said);
    }

    static Cell links(List<Link> links) {
        return new Listed(links);
    }

    static Cell chip(Chip chip) {
        return new Marked(chip);
    }
}
