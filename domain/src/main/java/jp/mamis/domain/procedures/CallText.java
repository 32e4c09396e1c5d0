package jp.mamis.domain.procedures;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.OwnWords;

/** What was said on the telephone (電話メモの内容), in the words of who noted it: 1 to 2,000 characters. */
public record CallText(String text) {

    private static final String KIND = "call-text";
    private static final int LONGEST = 2_000;

    /** @throws MalformedValue of kind {@code call-text} */
    public CallText {
        OwnWords.checked(KIND, text, LONGEST);
    }

    /** Takes a text; space at its edges is not part of it, line breaks are. */
    public static CallText parse(String text) {
        return new CallText(OwnWords.parse(KIND, text, LONGEST));
    }
}
