package jp.mamis.domain.procedures;

import jp.mamis.domain.person.OwnWords;

/** Why something is sent back, rejected or withdrawn (理由), in the words of who decided: 1 to 500 characters. */
public record Reason(String text) {

    private static final String KIND = "reason";
    private static final int LONGEST = 500;

    public Reason {
        OwnWords.checked(KIND, text, LONGEST);
    }

    /** Takes a reason; space at its edges is not part of it, line breaks are. */
    public static Reason parse(String text) {
        return new Reason(OwnWords.parse(KIND, text, LONGEST));
    }
}
