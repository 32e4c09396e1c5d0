package jp.mamis.web.page;

/** Several lines of text. */
public record TextArea(Question question, String value, int rows) implements Field {

    public TextArea required() {
        return with(question.needing(Question.Need.REQUIRED));
    }

    public TextArea untagged() {
        return with(question.needing(Question.Need.UNTAGGED));
    }

    public TextArea hint(String text) {
        return with(question.hinting(text));
    }

    public TextArea rows(int count) {
        return new TextArea(question, value, count);
    }

    private TextArea with(Question other) {
        return new TextArea(other, value, rows);
    }
}
