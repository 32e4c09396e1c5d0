package jp.mamis.domain.tray;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.OwnWords;

/** Why a dispatch is needed no longer (送付不要の理由), in the words of the office: 1 to 200 characters. */
public record DropReason(String text) {

    private static final String KIND = "drop-reason";
    private static final int LONGEST = 200;

    /** @throws MalformedValue of kind {@code drop-reason} */
    public DropReason {
        OwnWords.checked(KIND, text, LONGEST);
    }

    /** Takes a reason; space at its edges is not part of it. */
    public static DropReason parse(String text) {
        return new DropReason(OwnWords.parse(KIND, text, LONGEST));
    }
}
