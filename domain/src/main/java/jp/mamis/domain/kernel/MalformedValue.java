package jp.mamis.domain.kernel;

/**
 * Text that is not what it should be: a postal code of six digits, a date that does not exist. Thrown by {@code parse}
 * factories; the edges turn a set of them into one answer that names field, text, rule and remedy.
 */
public final class MalformedValue extends RuntimeException {

    private final String kind;
    private final String text;

    /**
     * @param kind which value was expected, in kebab case: {@code postal-code}. The message bundles explain the rule.
     * @param text what was given; an empty string for secrets
     */
    public MalformedValue(String kind, String text) {
        super("malformed " + kind + " of " + text.length() + " characters");
        this.kind = kind;
        this.text = text;
    }

    public String kind() {
        return kind;
    }

    /** What was given, for the person who gave it; never for logs. */
    public String text() {
        return text;
    }
}
