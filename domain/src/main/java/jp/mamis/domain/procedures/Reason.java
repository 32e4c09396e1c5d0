package jp.mamis.domain.procedures;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** Why something is sent back, rejected or withdrawn (理由), in the words of who decided: 1 to 500 characters. */
public record Reason(String text) {

    private static final int LONGEST = 500;

    public Reason {
        if (text.isBlank() || Characters.count(text) > LONGEST) {
            throw new MalformedValue("reason", text);
        }
    }

    /** Takes a reason; space at its edges is not part of it, line breaks are. */
    public static Reason parse(String text) {
        return new Reason(text.strip().replace("\r\n", "\n"));
    }
}
