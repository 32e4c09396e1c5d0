package jp.mamis.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON for programs. What is absent is left out. */
final class JsonText {

    private JsonText() {}

    /** Prints an array, one object a line. */
    static void print(List<String> keys, Stream<List<Object>> rows, PrintWriter out) {
        Iterator<List<Object>> each = rows.iterator();
        out.print("[");
        while (each.hasNext()) {
            out.print(object(keys, each.next()));
            out.print(each.hasNext() ? ",\n " : "");
        }
        out.println("]");
    }

    static String object(List<String> keys, List<Object> values) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Object value = values.get(i) instanceof Optional<?> some ? some.orElse(null) : values.get(i);
            if (value != null) {
                members.add(quoted(keys.get(i)) + ":" + value(value));
            }
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String value(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(JsonText::value).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Nested nested) {
            return object(nested.keys(), nested.values());
        }
        return quoted(Cell.text(value));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < 0x20 || c == 0x7F ? String.format("\\u%04x", c) : Character.toString(c));
            }
        });
        return out.append('"').toString();
    }
}
