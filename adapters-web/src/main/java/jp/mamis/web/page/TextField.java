package jp.mamis.web.page;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of text.
 *
 * <p>There is no length limit on the input itself: a browser would cut pasted text without a word. The domain checks
 * lengths and the fault says what is too long.
 *
 * @param autocomplete the purpose of the field as HTML names it, for data about the person who types
 * @param inputMode    the keyboard a phone offers
 */
public record TextField(
        Question question,
        String value,
        Type type,
        Optional<String> autocomplete,
        Optional<String> inputMode,
        Width width)
        implements Field {

    /** The kind of input element. */
    public enum Type {
        TEXT,
        PASSWORD,
        EMAIL,
        TEL,
        SEARCH;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long an answer is expected. */
    public enum Width {
        /** Up to six figures. */
        NARROW,
        /** A name, a date, a number of ten figures. */
        MEDIUM,
        /** An address, a facility. */
        WIDE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TextField required() {
        return with(question.needing(Question.Need.REQUIRED));
    }

    public TextField inJapan() {
        return with(question.needing(Question.Need.IN_JAPAN));
    }

    public TextField inJapanIfGiven() {
        return with(question.needing(Question.Need.IF_GIVEN_IN_JAPAN));
    }

    /** Of an address that need not be given. */
    public TextField ifGiven() {
        return with(question.needing(Question.Need.IF_GIVEN));
    }

    public TextField untagged() {
        return with(question.needing(Question.Need.UNTAGGED));
    }

    public TextField hint(String text) {
        return with(question.hinting(text));
    }

    public TextField autocomplete(String purpose) {
        return new TextField(question, value, type, Optional.of(purpose), inputMode, width);
    }

    /** Offers the keyboard of figures; still accepts anything. */
    public TextField digits() {
        return new TextField(question, value, type, autocomplete, Optional.of("numeric"), width);
    }

    public TextField narrow() {
        return new TextField(question, value, type, autocomplete, inputMode, Width.NARROW);
    }

    public TextField wide() {
        return new TextField(question, value, type, autocomplete, inputMode, Width.WIDE);
    }

    /** A password is never sent back to the page. */
    public TextField password() {
        return new TextField(question, "", Type.PASSWORD, autocomplete, inputMode, width);
    }

    public TextField email() {
        return new TextField(question, value, Type.EMAIL, autocomplete, Optional.of("email"), width);
    }

    public TextField tel() {
        return new TextField(question, value, Type.TEL, autocomplete, Optional.of("tel"), width);
    }

    public TextField search() {
        return new TextField(question, value, Type.SEARCH, autocomplete, inputMode, width);
    }

    private TextField with(Question other) {
        return new TextField(other, value, type, autocomplete, inputMode, width);
    }
}
