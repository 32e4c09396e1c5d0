package jp.mamis.web.page;

/** A file of the person's own device; the form around it is sent as multipart. */
public record FileField(Question question, String accept) implements Field {

    public FileField required() {
        return with(question.needing(Question.Need.REQUIRED));
    }

    public FileField untagged() {
        return with(question.needing(Question.Need.UNTAGGED));
    }

    public FileField hint(String text) {
        return with(question.hinting(text));
    }

    private FileField with(Question other) {
        return new FileField(other, accept);
    }
}
