package jp.mamis.application.qualification;

/** Puts what is stated into the words of a language. */
public interface StatementText {

    /** Lines that end with a line feed each. The same statement has the same text. */
    String of(Statement statement);
}
