package jp.mamis.web.page;

import java.text.NumberFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of the screens in one language.
 *
 * <p>Placeholders are named: {@code {count}}. Numbers are grouped ({@code 1,234}); everything else is shown as given. The
 * answer is plain text; templates escape it. A missing key answers itself, so that no page dies of a missing
 * translation; with the system property {@code mamis.texts.strict} (set in tests) it throws.
 */
public final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private static final Pattern JAPANESE =
            Pattern.compile("[^\\p{IsLatin}]*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}][^\\p{IsLatin}]*");

    private final Language language;
    private final Bundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle = Bundle.of(language);
    }

    public static Texts in(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** The language of a text that is wholly in another one than these, for {@code lang}: names on English pages. */
    public Optional<String> foreign(String text) {
        return language == Language.ENGLISH && JAPANESE.matcher(text).matches()
                ? Optional.of(Language.JAPANESE.tag())
                : Optional.empty();
    }

    public String get(String key) {
        return get(key, Map.of());
    }

    public String get(String key, String name, Object value) {
        return get(key, Map.of(name, value));
    }

    /** The text with its placeholders filled in; a placeholder without a value stays visible as it is written. */
    public String get(String key, Map<String, ?> values) {
        return find(key).map(text -> filled(text, values)).orElseGet(() -> missing(key));
    }

    /** The unfilled text, or empty when there is none: for keys made from codes. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(bundle.texts().get(key));
    }

    private String filled(String text, Map<String, ?> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            Object value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : shown(value));
        });
    }

    private String shown(Object value) {
        return value instanceof Number
                ? NumberFormat.getInstance(language.locale()).format(value)
                : value.toString();
    }

    private static String missing(String key) {
        if (Boolean.getBoolean("mamis.texts.strict")) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return key;
    }
}
