package jp.mamis.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One of many answers, in a drop-down list that starts with a line for no answer.
 *
 * @param nothing what that line says; empty where an answer is asked for
 */
public record Select(Question question, String value, List<Choice> choices, Optional<String> nothing) implements Field {

    public Select {
        choices = List.copyOf(choices);
    }

    public Select(Question question, String value, List<Choice> choices) {
        this(question, value, choices, Optional.empty());
    }

    /** For a filter, where no answer means everything. */
    public Select orAll(String text) {
        return new Select(question, value, choices, Optional.of(text));
    }

    public Select required() {
        return with(question.needing(Question.Need.REQUIRED));
    }

    public Select inJapan() {
        return with(question.needing(Question.Need.IN_JAPAN));
    }

    public Select inJapanIfGiven() {
        return with(question.needing(Question.Need.IF_GIVEN_IN_JAPAN));
    }

    /** Of a workplace that bears no code of the register. */
    public Select withoutCode() {
        return with(question.needing(Question.Need.WITHOUT_CODE));
    }

    public Select untagged() {
        return with(question.needing(Question.Need.UNTAGGED));
    }

    public Select hint(String text) {
        return with(question.hinting(text));
    }

    private Select with(Question other) {
        return new Select(other, value, choices, nothing);
    }
}
