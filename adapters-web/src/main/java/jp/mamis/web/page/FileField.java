package jp.mamis.web.page;

/**
 * A file to choose, or to photograph where a telephone offers that. A page that is shown again cannot choose it anew.
 *
 * @param accept the media types offered, as HTML names them
 * @param most   how many bytes it may have: a script makes larger photographs smaller; 0 where they are sent as they are
 */
public record FileField(Question question, String accept, long most) implements Field {

    public FileField untagged() {
        return new FileField(question.needing(Question.Need.UNTAGGED), accept, most);
    }

    public FileField required() {
        return new FileField(question.needing(Question.Need.REQUIRED), accept, most);
    }

    public FileField hint(String text) {
        return new FileField(question.hinting(text), accept, most);
    }

    public FileField atMost(long bytes) {
        return new FileField(question, accept, bytes);
    }
}
