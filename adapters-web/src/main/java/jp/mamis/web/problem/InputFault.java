package jp.mamis.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing wrong with what was sent.
 *
 * @param field which part: a form field, or the path within a JSON request ({@code workplaces[0].name}); empty for the whole
 * @param code  what is wrong
 * @param given what was sent, for the one who sent it; empty for secrets and where nothing was sent
 * @param rule  which rule it breaks: the kind of value expected, a type, a limit
 */
public record InputFault(String field, Code code, String given, String rule) {

    private static final int SHOWN = 100;

    /** What can be wrong with input before the business is asked. */
    public enum Code {
        /** Not the text of such a value; the rule names the kind. */
        MALFORMED,
        /** Missing or empty. */
        REQUIRED,
        /** Longer than any such value; the rule is the limit in characters. */
        TOO_LONG,
        /** More items than any such list; the rule is the limit. */
        TOO_MANY,
        /** A part of a JSON request that nobody asked for. */
        UNKNOWN_FIELD,
        /** A name in the query of an address that the operation does not take; the rule lists those it takes. */
        UNKNOWN_QUERY,
        /** A name in the query of an address that takes none. */
        NO_QUERY,
        /** A JSON value of another type; the rule names the type expected. */
        WRONG_TYPE;

        /** As answers and message bundles write it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public InputFault {
        given = shortened(given);
    }

    public static InputFault malformed(String field, String kind, String given) {
        return new InputFault(field, Code.MALFORMED, given, kind);
    }

    public static InputFault required(String field) {
        return new InputFault(field, Code.REQUIRED, "", "");
    }

    public static InputFault tooLong(String field, int limit) {
        return new InputFault(field, Code.TOO_LONG, "", Integer.toString(limit));
    }

    public static InputFault tooMany(String field, int limit) {
        return new InputFault(field, Code.TOO_MANY, "", Integer.toString(limit));
    }

    public static InputFault unknown(String field) {
        return new InputFault(field, Code.UNKNOWN_FIELD, "", "");
    }

    /** @param known the names that are taken, none where there are none */
    public static InputFault unknownQuery(String name, List<String> known) {
        Code code = known.isEmpty() ? Code.NO_QUERY : Code.UNKNOWN_QUERY;
        return new InputFault(name, code, "", String.join(", ", known));
    }

    public static InputFault wrongType(String field, String expected, String given) {
        return new InputFault(field, Code.WRONG_TYPE, given, expected);
    }

    /** What the message can show. */
    public Map<String, String> facts() {
        return Map.of("given", given, "rule", rule, "field", field);
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
