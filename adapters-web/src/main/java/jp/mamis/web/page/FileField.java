package jp.mamis.web.page;

/**
 * A file to choose, or to photograph where a telephone offers that. A page that is shown again cannot choose it anew.
 *
 * @param accept the media types offered, as HTML names them
 */
public record FileField(Question question, String accept) implements Field {

    public FileField untagged() {
        return new FileField(question.needing(Question.Need.UNTAGGED), accept);
    }

    public FileField required() {
        return new FileField(question.needing(Question.Need.REQUIRED), accept);
    }

    public FileField hint(String text) {
        return new FileField(question.hinting(text), accept);
    }
}
