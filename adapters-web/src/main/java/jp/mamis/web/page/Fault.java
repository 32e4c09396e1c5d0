package jp.mamis.web.page;

/**
 * What is wrong with one answer of a form, and how to put it right.
 *
 * @param field   the name of the field; empty when the form as a whole is meant
 * @param missing whether there is no answer at all: the field says what is to be done with it, by its kind and its name
 */
public record Fault(String field, String message, boolean missing) {

    public Fault(String field, String message) {
        this(field, message, false);
    }
}
