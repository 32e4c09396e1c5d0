package jp.mamis.application.once;

import jp.mamis.domain.kernel.MalformedValue;

/** What the sender calls one submission (送信キー), the same when it is sent again: 1 to 100 printable ASCII characters. */
public record SubmissionKey(String value) {

    public SubmissionKey {
        if (!value.matches("[!-~]{1,100}")) {
            throw new MalformedValue("submission-key", value);
        }
    }

    /** @throws MalformedValue when the text is no key */
    public static SubmissionKey parse(String text) {
        return new SubmissionKey(text);
    }
}
