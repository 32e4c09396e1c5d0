package jp.mamis.domain.procedures;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** What was said on the telephone (電話メモの内容), in the words of who noted it: 1 to 2,000 characters. */
public record CallText(String text) {

    private static final int LONGEST = 2_000;

    /** @throws MalformedValue of kind {@code call-text} */
    public CallText {
        if (text.isBlank() || Characters.count(text) > LONGEST) {
            throw new MalformedValue("call-text", text);
        }
    }

    /** Takes a text; space at its edges is not part of it, line breaks are. */
    public static CallText parse(String text) {
        return new CallText(text.strip().replace("\r\n", "\n"));
    }
}
