package jp.mamis.web.page;

import java.util.List;

/** Any of a few answers. */
public record Checkboxes(Question question, List<String> values, List<Choice> choices) implements Field {

    public Checkboxes {
        values = List.copyOf(values);
        choices = List.copyOf(choices);
    }

    public Checkboxes required() {
        return with(question.needing(Question.Need.REQUIRED));
    }

    public Checkboxes untagged() {
        return with(question.needing(Question.Need.UNTAGGED));
    }

    public Checkboxes hint(String text) {
        return with(question.hinting(text));
    }

    private Checkboxes with(Question other) {
        return new Checkboxes(other, values, choices);
    }
}
