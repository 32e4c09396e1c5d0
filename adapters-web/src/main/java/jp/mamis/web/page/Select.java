package jp.mamis.web.page;

import java.util.List;

/** One of many answers, in a drop-down list that starts with an empty line. */
public record Select(Question question, String value, List<Choice> choices) implements Field {

    public Select {
        choices = List.copyOf(choices);
    }

    public Select required() {
        return with(question.needing(Question.Need.REQUIRED));
    }

    public Select untagged() {
        return with(question.needing(Question.Need.UNTAGGED));
    }

    public Select hint(String text) {
        return with(question.hinting(text));
    }

    private Select with(Question other) {
        return new Select(other, value, choices);
    }
}
