package jp.mamis.web.page;

/** A statement to agree to; sends {@code yes} when ticked. */
public record Checkbox(Question question, boolean ticked) implements Field {

    public Checkbox required() {
        return with(question.needing(Question.Need.REQUIRED));
    }

    public Checkbox untagged() {
        return with(question.needing(Question.Need.UNTAGGED));
    }

    public Checkbox hint(String text) {
        return with(question.hinting(text));
    }

    private Checkbox with(Question other) {
        return new Checkbox(other, ticked);
    }
}
