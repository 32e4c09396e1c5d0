package jp.mamis.web.page;

import java.util.List;

/** One of a few answers, all visible. */
public record Radios(Question question, String value, List<Choice> choices) implements Field {

    public Radios {
        choices = List.copyOf(choices);
    }

    public Radios required() {
        return with(question.needing(Question.Need.REQUIRED));
    }

    public Radios untagged() {
        return with(question.needing(Question.Need.UNTAGGED));
    }

    public Radios hint(String text) {
        return with(question.hinting(text));
    }

    private Radios with(Question other) {
        return new Radios(other, value, choices);
    }
}
