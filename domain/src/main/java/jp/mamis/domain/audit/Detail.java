package jp.mamis.domain.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an entry says beyond its heading: ids and codes only, no names and no secrets, so that a lawful erasure never
 * breaks the chain. Keys are sorted, so that one content has one text.
 */
public record Detail(Map<String, String> values) {

    public static final Detail NONE = new Detail(Map.of());

    public Detail {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Detail of(String key, Object value) {
        return new Detail(Map.of(key, value.toString()));
    }

    public Detail and(String key, Object value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(key, value.toString());
        return new Detail(more);
    }

    /** Canonical JSON: one object of strings, keys in code-unit order, no white space (RFC 8785 for this shape). */
    public String json() {
        StringBuilder out = new StringBuilder("{");
        values.forEach((key, value) -> {
            if (out.length() > 1) {
                out.append(',');
            }
            quote(out, key).append(':');
            quote(out, value);
        });
        return out.append('}').toString();
    }

    private static StringBuilder quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"');
    }
}
